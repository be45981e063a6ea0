package org.occupancyhub.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Validation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.hub.site.SitesSettings;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.routes.RoutesSettings;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

class OneLineTest {

    @Test
    void aSettingOfAWrongFormIsNamedWithItsValueInOneLine() {
        Throwable failure = bound(Map.of("hub.sites[0].id", "gym", "hub.sites[0].events", "nonsense"));
        assertThat(OneLine.isWrittenForPeople(failure)).isTrue();
        assertThat(OneLine.of(failure))
                .startsWith("hub.sites[0].events cannot be \"nonsense\": it must have another form");

        assertThat(OneLine.of(bound(Map.of("hub.sites[0].id", "gym", "hub.sites[0].capacity", "many"))))
                .startsWith("hub.sites[0].capacity cannot be \"many\": it must have another form");
    }

    @Test
    void aSettingThatCannotWorkIsNamedWithItsValueInOneLine() {
        Throwable failure = catchThrowable(() -> new Binder(new MapConfigurationPropertySource(
                        Map.of("hub.routes.load-batch-size", "0", "hub.routes.csv-patience", "-1")))
                .bind(
                        "hub.routes",
                        Bindable.of(RoutesSettings.class),
                        new ValidationBindHandler(new SpringValidatorAdapter(
                                Validation.buildDefaultValidatorFactory().getValidator()))));

        assertThat(OneLine.isWrittenForPeople(failure)).isTrue();
        assertThat(OneLine.of(failure))
                .matches("hub.routes.csv-patience .+, but was -1; hub.routes.load-batch-size .+, but was 0");
    }

    @Test
    void aDatabaseOfANewerProgramIsToldOfInOneLineThatSaysWhatToDo() {
        Throwable failure = new IllegalStateException(
                "a bean could not be made", catchThrowable(() -> Migrations.refuseNewer("900")));

        assertThat(OneLine.isWrittenForPeople(failure)).isTrue();
        assertThat(OneLine.of(failure))
                .startsWith("a newer program has migrated the database to schema version 900")
                .contains("start the newer one, or restore");
    }

    private static Throwable bound(Map<String, String> settings) {
        Throwable failure = catchThrowable(
                () -> new Binder(new MapConfigurationPropertySource(settings)).bind("hub", SitesSettings.class));
        return new IllegalStateException("the program could not start", failure);
    }
}
