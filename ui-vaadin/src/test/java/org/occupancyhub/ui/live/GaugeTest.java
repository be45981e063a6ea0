package org.occupancyhub.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.PatternScene;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

class GaugeTest {

    private final Gauge gauge = new Gauge(Words.english());

    @Test
    void itIsReadAsWellAsSeen() {
        gauge.show(site("gym"), 34);
        assertThat(gauge.isVisible()).isTrue();
        assertThat(attribute("aria-label")).isEqualTo("How full Campus gym is");
        assertThat(attribute("aria-valuenow")).isEqualTo("28");
        assertThat(attribute("aria-valuetext")).isEqualTo("34 of 120, 28\u00A0%, quiet");
        assertThat(gauge.getStyle().get("--oh-at")).isEqualTo("0.283");
        assertThat(gauge.getStyle().get("--oh-step-4")).isEqualTo("0.95");
    }

    @Test
    void moreThanFullStandsAtTheEndAndIsSaid() {
        gauge.show(site("gym"), 132);
        assertThat(attribute("aria-valuenow")).isEqualTo("100");
        assertThat(attribute("aria-valuetext")).isEqualTo("132 of 120, 110\u00A0%, full");
        assertThat(gauge.getStyle().get("--oh-at")).isEqualTo("1.0");
    }

    @Test
    void withoutACapacityOrACountThereIsNone() {
        gauge.show(site("plaza"), 34);
        assertThat(gauge.isVisible()).isFalse();
        gauge.show(site("gym"), null);
        assertThat(gauge.isVisible()).isFalse();
    }

    private String attribute(String name) {
        return gauge.getElement().getAttribute(name);
    }

    private static Site site(String id) {
        return PatternScene.of("full").all().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
