package org.occupancyhub.models.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.MutableClock;
import org.occupancyhub.testing.Services;

@IntegrationTest
class AdministratorsIT {

    private final MutableClock clock = MutableClock.at("2026-03-02T10:00:00Z");
    private Database database;
    private JdbcAdministrators administrators;

    @BeforeEach
    void aFreshDatabase() {
        database = Services.database();
        Migrations.run(database.dataSource());
        administrators = new JdbcAdministrators(database.dataSource(), clock);
    }

    @Test
    void theFirstOneIsMadeOnceAndOnlyASlowHashOfThePasswordIsKept() {
        String password = administrators.createFirst().orElseThrow();

        assertThat(password).hasSize(20);
        assertThat(administrators.createFirst()).isEmpty();
        assertThat(administrators.knows("admin", password)).isTrue();
        assertThat(administrators.knows("admin", password + "x")).isFalse();
        assertThat(administrators.knows("Admin", password)).isFalse();
        assertThat(administrators.knows("adm\0in", password)).isFalse();
        assertThat(administrators.knows("admin", "")).isFalse();
        assertThat(stored()).startsWith("{pbkdf2}").doesNotContain(password);
    }

    @Test
    void aGivenPasswordTakesThePlaceOfTheOldOneAtOnce() {
        String generated = administrators.createFirst().orElseThrow();
        assertThat(administrators.knows("admin", generated)).isTrue();

        String longest = "pässword ".repeat(20);
        administrators.setFirst(longest);
        String stored = stored();
        administrators.setFirst(longest);

        assertThat(stored()).as("the same again changes nothing").isEqualTo(stored);
        assertThat(administrators.knows("admin", generated)).isFalse();
        assertThat(administrators.knows("admin", longest)).isTrue();
        assertThat(administrators.knows("admin", longest.substring(0, 100))).isFalse();
    }

    @Test
    void whoWasRightIsKnownForAWhileAndNotWithAnotherPassword() {
        LastKnown last = new LastKnown(clock, Duration.ofSeconds(60));
        last.remember("admin", "secret", "hash");

        assertThat(last.is("admin", "secret", "hash")).isTrue();
        assertThat(last.is("admin", "secret2", "hash")).isFalse();
        assertThat(last.is("root", "secret", "hash")).isFalse();
        assertThat(last.is("admin", "secret", "another hash")).isFalse();
        clock.advance(Duration.ofSeconds(60));
        assertThat(last.is("admin", "secret", "hash")).isFalse();
    }

    private String stored() {
        return database.sql()
                .sql("select password_hash from ops.administrators where name = 'admin'")
                .query(String.class)
                .single();
    }
}
