package org.occupancyhub.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.model.Methods;
import org.occupancyhub.forecast.registry.MemoryVersions;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;

class ChampionTest {

    private final MemoryVersions versions = new MemoryVersions();
    private final Champion champion =
            Champion.ofRegistry(versions, Methods.only("profile-level", "seasonal-naive", "seasonal-mean"));

    @Test
    void beforeAnyTrainingTheFirstPlainMethodServes() {
        champion.follow();

        assertThat(champion.now().name()).isEqualTo("profile-level");
        assertThat(champion.now().version()).isNull();
        assertThat(champion.isFallback()).isFalse();
        assertThat(champion.trainedAt()).isNull();
    }

    @Test
    void itFollowsTheAliasAndStaysTheSameWhereNothingChanged() {
        promote("seasonal-mean", new byte[0]);
        ServedMethod first = champion.now();
        champion.follow();
        assertThat(champion.now()).isSameAs(first);
        assertThat(first.name()).isEqualTo("seasonal-mean");

        promote("seasonal-naive", new byte[0]);
        assertThat(champion.now().name()).isEqualTo("seasonal-naive");
        assertThat(champion.now().version()).isEqualTo(2L);
    }

    @Test
    void oneWhoseArtifactCannotBeReadIsReplacedByThePlainMethodThatWasBestAndThatIsOnRecord() {
        promote("profile-level", new byte[] {1});

        assertThat(champion.now().name()).isEqualTo("seasonal-naive"); // the one of which an error is known
        assertThat(champion.isFallback()).isTrue();
        assertThat(versions.changes(1)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(AliasChange.Kind.FELL_BACK);
            assertThat(change.reason())
                    .contains("version 1 (profile-level) cannot be used", "artifact of 1 bytes")
                    .endsWith("seasonal-naive serves in its place");
        });
        champion.follow();
        assertThat(versions.changes(9)).hasSize(2); // said once

        promote("seasonal-mean", new byte[0]);
        assertThat(champion.isFallback()).isFalse();
    }

    @Test
    void oneOfAMethodThatThisProgramDoesNotKnowIsReplacedToo() {
        promote("crystal-ball", new byte[] {1});

        assertThat(champion.isFallback()).isTrue();
        assertThat(versions.changes(1).get(0).reason()).contains("this program knows no method crystal-ball");
    }

    @Test
    void aMethodThatIsSetServesWhateverTheRegistrySays() {
        Champion always = Champion.always(Methods.only("profile-level", "seasonal-naive", "seasonal-mean")
                .named("seasonal-naive")
                .orElseThrow());

        always.follow();

        assertThat(always.now().name()).isEqualTo("seasonal-naive");
    }

    private void promote(String method, byte[] artifact) {
        versions.point(Alias.CHAMPION, versions.add(method, artifact), AliasChange.Kind.PROMOTED, "better");
        champion.follow();
    }
}
