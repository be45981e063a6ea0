package org.occupancyhub.models.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.MutableClock;
import org.occupancyhub.testing.Services;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.AbstractDataSource;

@IntegrationTest
class DeviceKeysIT {

    private final MutableClock clock = MutableClock.at("2026-03-02T10:00:30Z");
    private Database database;
    private JdbcDeviceKeys keys;

    @BeforeEach
    void aFreshDatabase() {
        database = Services.database();
        Migrations.run(database.dataSource());
        keys = new JdbcDeviceKeys(database.dataSource(), clock);
    }

    @Test
    void aKeyIsToldOnceAndOnlyAHashOfItsSecretIsKept() {
        JdbcDeviceKeys.Created created = keys.create("Door", Set.of(), false);

        assertThat(created.text()).matches("ohk_[0-9a-f]{10}_[A-Za-z0-9_-]{43}");
        assertThat(created.key().toString()).doesNotContain(created.text().substring(15));
        assertThat(database.sql()
                        .sql("select row_to_json(k)::text from ops.device_keys k")
                        .query(String.class)
                        .single())
                .doesNotContain(created.text().substring(15));
        assertThat(keys.find(created.text()).orElseThrow().name()).isEqualTo("Door");
    }

    @Test
    void whatIsNoGoodKeyFindsNothing() {
        String text = keys.create("Door", Set.of(), false).text();
        String other = keys.create("Gate", Set.of(), false).text();

        for (String wrong : new String[] {
            "",
            "ohk_",
            text + "x",
            text.substring(0, 57),
            text.toUpperCase(Locale.ROOT),
            " " + text,
            text.substring(0, 15) + other.substring(15),
            "ohk_0000000000_" + text.substring(15),
            "' or true --",
            "\0"
        }) {
            assertThat(keys.find(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aKeyMayBeForSomeDevicesOnly() {
        DeviceKey key = keys.find(keys.create("Door", Set.of(new DeviceId("door-1"), new DeviceId("tür 2")), true)
                        .text())
                .orElseThrow();

        assertThat(key.devices()).containsExactlyInAnyOrder("door-1", "tür 2");
        assertThat(key.mayRead()).isTrue();
    }

    @Test
    void aNewKeyWorksWithinASecondAndARevokedOneIsRefusedWithinFive() {
        String first = keys.create("First", Set.of(), false).text();
        JdbcDeviceKeys elsewhere = new JdbcDeviceKeys(database.dataSource(), clock);
        assertThat(keys.find(first)).isPresent();

        JdbcDeviceKeys.Created second = elsewhere.create("Second", Set.of(), false);
        assertThat(keys.find(second.text())).as("asked a moment ago").isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.find(second.text())).isPresent();

        assertThat(elsewhere.revoke(second.key().id())).isTrue();
        assertThat(elsewhere.revoke(second.key().id())).as("once").isFalse();
        clock.advance(Duration.ofSeconds(5));
        assertThat(keys.find(second.text())).isEmpty();
        assertThat(keys.find(first)).isPresent();
        assertThat(keys.all()).extracting(DeviceKey::name).containsExactly("First", "Second");
    }

    @Test
    void whenAKeyWasUsedLastIsOnRecordToTheMinute() {
        JdbcDeviceKeys.Created created = keys.create("Door", Set.of(), false);
        keys.create("Never", Set.of(), false);
        keys.find(created.text());
        keys.noteUse();

        assertThat(keys.all())
                .extracting(DeviceKey::name, DeviceKey::lastUsedAt)
                .containsExactly(tuple("Door", Instant.parse("2026-03-02T10:00:00Z")), tuple("Never", null));
    }

    @Test
    void theUseOfAKeyIsOnRecordSoonThoughNobodyComesAfterIt() {
        String text = keys.create("Door", Set.of(), false).text();
        KeyUse use = new KeyUse(keys, Duration.ofMillis(20));
        try {
            keys.find(text);

            Eventually.until("it is written", () -> keys.all().get(0).lastUsedAt() != null);
        } finally {
            use.close();
        }
    }

    @Test
    void theUseOfAKeyIsOnRecordAtTheEnd() {
        String text = keys.create("Door", Set.of(), false).text();
        KeyUse use = new KeyUse(keys, Duration.ofHours(1));
        keys.find(text);
        assertThat(keys.all().get(0).lastUsedAt()).isNull();

        use.close();

        assertThat(keys.all().get(0).lastUsedAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    }

    @Test
    void aUseThatCannotBeWrittenIsKeptAndKeepsNoKeyFromBeingRead() {
        keys.find(keys.create("Door", Set.of(), false).text());
        database.sql()
                .sql("alter table ops.device_keys add constraint unused check (last_used_at is null)")
                .update();
        keys.noteUse();

        clock.advance(Duration.ofSeconds(5));
        assertThat(keys.find(keys.create("Gate", Set.of(), false).text())).isPresent();

        database.sql().sql("alter table ops.device_keys drop constraint unused").update();
        keys.noteUse();
        assertThat(keys.all())
                .extracting(DeviceKey::lastUsedAt)
                .containsOnly(Instant.parse("2026-03-02T10:00:00Z"))
                .hasSize(2);
    }

    @Test
    void goodKeysStayGoodWhileTheDatabaseIsAwayAndAHubThatNeverReadThemSaysSo() {
        boolean[] away = {false};
        DataSource source = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (away[0]) {
                    throw new SQLException("away");
                }
                return database.dataSource().getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
        String text = keys.create("Door", Set.of(), false).text();
        JdbcDeviceKeys mine = new JdbcDeviceKeys(source, clock);
        away[0] = true;
        assertThatThrownBy(() -> mine.find(text)).isInstanceOf(DataAccessException.class);
        away[0] = false;
        assertThat(mine.find(text)).isPresent();
        away[0] = true;
        clock.advance(Duration.ofHours(3));
        assertThat(mine.find(text)).isPresent();
    }
}
