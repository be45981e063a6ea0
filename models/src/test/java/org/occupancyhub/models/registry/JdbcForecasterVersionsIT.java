package org.occupancyhub.models.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.registry.ForecasterVersions.RollBack;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;

@IntegrationTest
class JdbcForecasterVersionsIT {

    private static final VersionScore SCORE = new VersionScore("gym", 1, 24, 500, 3.5, 5.0, 0.7, 0.8, 11.0, -0.25);
    private static final VersionScore UNSCORED =
            new VersionScore(VersionScore.ALL_SITES, 25, 168, 0, null, null, null, null, null, null);

    private ForecasterVersions versions;

    @BeforeEach
    void aWarehouse(Database database) {
        Warehouse warehouse = new Warehouse(database);
        warehouse
                .sql
                .sql("truncate ml.aliases, ml.alias_changes, ml.versions cascade")
                .update();
        versions = new JdbcForecasterVersions(warehouse.transactions);
    }

    @Test
    void aVersionIsKeptWithAllThatIsNeededToJudgeItAndToMakeItAgain() {
        long id = versions.add(learnt("trees"), List.of(SCORE, UNSCORED), new byte[] {1, 2, 3});

        ForecasterVersion kept = versions.find(id).orElseThrow();
        assertThat(kept.learnt()).isEqualTo(learnt("trees"));
        assertThat(kept.scores()).containsExactly(UNSCORED, SCORE);
        assertThat(kept.aliases()).isEmpty();
        assertThat(kept.trainedAt()).isBeforeOrEqualTo(Instant.now().plusSeconds(5));
        assertThat(versions.artifact(id)).hasValue(new byte[] {1, 2, 3});
        assertThat(versions.artifact(id + 1)).isEmpty();
        assertThat(versions.find(id + 1)).isEmpty();
        assertThat(versions.all()).containsExactly(kept);
    }

    @Test
    void everyChangeOfAnAliasIsOnRecordWithItsReason() {
        long first = add();
        long second = add();

        versions.point(Alias.CHAMPION, first, AliasChange.Kind.PROMOTED, "it beats the naive forecast");
        versions.point(Alias.CHAMPION, second, AliasChange.Kind.PROMOTED, "it is better");
        versions.point(Alias.CHAMPION, second, AliasChange.Kind.PROMOTED, "said twice");
        versions.point(Alias.CHALLENGER, second, AliasChange.Kind.TRAINED, "the best");

        assertThat(versions.version(Alias.CHAMPION)).hasValue(second);
        assertThat(versions.find(second).orElseThrow().aliases()).containsExactly(Alias.CHALLENGER, Alias.CHAMPION);
        assertThat(versions.changes(10))
                .extracting(
                        AliasChange::alias,
                        AliasChange::version,
                        AliasChange::previous,
                        AliasChange::kind,
                        AliasChange::reason)
                .containsExactly(
                        tuple(Alias.CHALLENGER, second, null, AliasChange.Kind.TRAINED, "the best"),
                        tuple(Alias.CHAMPION, second, first, AliasChange.Kind.PROMOTED, "it is better"),
                        tuple(Alias.CHAMPION, first, null, AliasChange.Kind.PROMOTED, "it beats the naive forecast"));
    }

    @Test
    void rollingBackGoesOneChampionBackEachTimeUntilThereIsNone() {
        assertThat(versions.earlier()).isEmpty();
        assertThat(versions.rollBack("nothing there")).isEqualTo(new RollBack.NoEarlier());
        long first = champion();
        long second = champion();
        long third = champion();
        versions.fellBack(third, "its engine is missing");

        assertThat(versions.rollBack("it was off")).isEqualTo(new RollBack.Done(second, third));
        assertThat(versions.rollBack("that one too")).isEqualTo(new RollBack.Done(first, second));
        assertThat(versions.rollBack("and that")).isEqualTo(new RollBack.NoEarlier());
        assertThat(versions.version(Alias.CHAMPION)).hasValue(first);
        assertThat(versions.changes(1)).singleElement().satisfies(change -> assertThat(change.reason())
                .isEqualTo("that one too"));
    }

    @Test
    void rollingBackGoesBackOverWhatAPersonPromotedToo() {
        long first = champion();
        long second = champion();
        long third = champion();
        versions.point(Alias.CHAMPION, first, AliasChange.Kind.PROMOTED, "promoted by a person");

        assertThat(versions.rollBack("no")).isEqualTo(new RollBack.Done(third, first));
        assertThat(versions.rollBack("no")).isEqualTo(new RollBack.Done(second, third));
        assertThat(versions.rollBack("no")).isEqualTo(new RollBack.Done(first, second));
        assertThat(versions.rollBack("no")).isEqualTo(new RollBack.NoEarlier());
    }

    @Test
    void whatWasRolledBackIsNoStepOfTheWayBack() {
        long first = champion();
        champion();
        versions.rollBack("it was off");
        long third = champion();

        assertThat(versions.rollBack("that one too")).isEqualTo(new RollBack.Done(first, third));
        assertThat(versions.rollBack("and that")).isEqualTo(new RollBack.NoEarlier());
    }

    @Test
    void theWayBackEndsWhereAVersionIsForgotten() {
        champion();
        long second = champion();
        long third = champion();

        assertThat(versions.prune(1)).isEqualTo(1);

        assertThat(versions.rollBack("it was off")).isEqualTo(new RollBack.Done(second, third));
        assertThat(versions.rollBack("that one too")).isEqualTo(new RollBack.NoEarlier());
    }

    @Test
    void aFallBackSaidTwiceInARowIsOnRecordOnce() {
        long champion = champion();

        versions.fellBack(champion, "its engine is missing");
        versions.fellBack(champion, "its engine is missing");

        assertThat(versions.changes(10))
                .extracting(AliasChange::kind)
                .containsExactly(AliasChange.Kind.FELL_BACK, AliasChange.Kind.PROMOTED);
        assertThat(versions.version(Alias.CHAMPION)).hasValue(champion);
    }

    @Test
    void oldVersionsAreForgottenButNotThoseThatSomethingPointsTo() {
        long before = champion();
        long champion = champion();
        long challenger = add();
        versions.point(Alias.CHALLENGER, challenger, AliasChange.Kind.TRAINED, "the best");
        List<Long> others = IntStream.range(0, 4).mapToObj(i -> add()).toList();

        assertThat(versions.prune(2)).isEqualTo(2);

        assertThat(versions.all())
                .extracting(ForecasterVersion::id)
                .containsExactly(others.get(3), others.get(2), challenger, champion, before);
        assertThat(versions.rollBack("still possible")).isEqualTo(new RollBack.Done(before, champion));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private long champion() {
        long id = add();
        versions.point(Alias.CHAMPION, id, AliasChange.Kind.PROMOTED, "better");
        return id;
    }

    private long add() {
        return versions.add(learnt("plain"), List.of(SCORE), new byte[0]);
    }

    private static ForecasterVersion.Learnt learnt(String method) {
        return new ForecasterVersion.Learnt(
                method,
                "{\"trees\": 150}",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-06-01T00:00:00Z"),
                1,
                3600,
                "abc",
                Map.of("lag-24", 0.75, "hour", 0.25),
                Map.of(method, 0.8, "seasonal-naive", 1.1),
                "better than the naive forecast",
                7);
    }
}
