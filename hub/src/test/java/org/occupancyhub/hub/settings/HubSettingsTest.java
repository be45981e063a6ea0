package org.occupancyhub.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSettingsTest {

    @Test
    void withoutAnySettingTheHubServesOnItsUsualPortsWithServicesOfItsOwn() {
        HubSettings settings = HubSettings.from(name -> null);

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.managementPort()).isEqualTo(8081);
        assertThat(settings.address()).isEqualTo("0.0.0.0");
        assertThat(settings.managementAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.dataDir()).isAbsolute().endsWithRaw(Path.of("data"));
        assertThat(settings.demo()).isFalse();
        assertThat(settings.kafka()).isNull();
        assertThat(settings.postgres()).isNull();
        assertThat(settings.postgresPort()).isEqualTo(15432);
        assertThat(settings.kafkaPort()).isEqualTo(19092);
        assertThat(settings.siteTimeZone().normalized()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void theDemoIsReachableFromThisMachineOnly() {
        assertThat(HubSettings.from(Map.of("hub.demo", "true")::get).address()).isEqualTo("127.0.0.1");
    }

    @Test
    void aDsnBecomesAJdbcUrlAndKeepsItsPasswordToItself() {
        HubSettings settings =
                HubSettings.from(Map.of("hub.postgres.dsn", "postgres://hub:s%40cret@db:6543/occupancy")::get);

        assertThat(settings.postgres().jdbcUrl()).isEqualTo("jdbc:postgresql://db:6543/occupancy");
        assertThat(settings.postgres().user()).isEqualTo("hub");
        assertThat(settings.postgres().password()).isEqualTo("s@cret");
        assertThat(settings.toString()).doesNotContain("cret");
    }

    @Test
    void aKafkaThatAsksForAPasswordGetsItAndNobodyElse() {
        HubSettings settings = HubSettings.from(Map.of(
                "hub.kafka.brokers", "broker:9096",
                "hub.kafka.security-protocol", "SASL_SSL",
                "hub.kafka.sasl-mechanism", "SCRAM-SHA-512",
                "hub.kafka.user", "hub",
                "hub.kafka.password", "s\"cr\\et")::get);

        assertThat(settings.kafkaSecurity().client())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"hub\""
                                + " password=\"s\\\"cr\\\\et\";")
                .hasSize(3);
        assertThat(settings.toString()).doesNotContain("LoginModule").doesNotContain("cr\\");
    }

    @Test
    void aPasswordIsNeverLeftUnused() {
        assertThatThrownBy(() -> HubSettings.from(Map.of("hub.kafka.user", "hub", "hub.kafka.password", "x")::get))
                .hasMessage("KAFKA_SECURITY_PROTOCOL must be SASL_SSL or SASL_PLAINTEXT where KAFKA_USER or"
                        + " KAFKA_PASSWORD is set, but was PLAINTEXT");
        assertThatThrownBy(() -> HubSettings.from(Map.of("hub.kafka.ca-file", "ca.pem")::get))
                .hasMessageStartingWith("KAFKA_SECURITY_PROTOCOL must be SSL or SASL_SSL where KAFKA_CA_FILE is set");
    }

    @Test
    void aPasswordThatIsMissingIsAskedForBeforeKafkaIs() {
        assertThatThrownBy(() -> HubSettings.from(Map.of("hub.kafka.security-protocol", "SASL_SSL")::get))
                .hasMessage("KAFKA_USER and KAFKA_PASSWORD must be set where KAFKA_SECURITY_PROTOCOL is SASL_…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hub.kafka.security-protocol | TLS | KAFKA_SECURITY_PROTOCOL must be one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL, but was \"TLS\"",
                "hub.port | eighty | HUB_PORT must be a port from 0 (any free one) to 65535, but was \"eighty\"",
                "hub.kafka.port | 70000 | HUB_KAFKA_PORT must be a port from 0 (any free one) to 65535, but was \"70000\"",
                "hub.demo | yes | HUB_DEMO must be true or false, but was \"yes\"",
                "hub.site-timezone | Zurich | HUB_SITE_TIMEZONE must be a time zone such as Europe/Zurich, but was \"Zurich\"",
                "hub.roles | ui | HUB_ROLES must be all, the only one this version knows, but was \"ui\"",
                "hub.postgres.dsn | //u:pw@h/db | POSTGRES_DSN must look like postgres://user:password@host:5432/occupancy, but was \"//u:***@h/db\"",
                "hub.log-format | xml | HUB_LOG_FORMAT must be text or json, but was \"xml\"",
                "hub.log-trace | TRUE | HUB_LOG_TRACE must be false or true, but was \"TRUE\"",
                "hub.redis-url | redis://:ge@heim%zz@h:6379/0 | REDIS_URL must be an address such as redis://:password@host:6379/0, special characters escaped, but was \"redis://…@h:6379/0\"",
                "hub.redis-url | redis://:p#w@h | REDIS_URL must be an address such as redis://:password@host:6379/0, special characters escaped, but was \"redis://…@h\"",
                "hub.redis-url | h:6379 | REDIS_URL must be an address such as redis://:password@host:6379/0, special characters escaped, but was \"h:6379\"",
                "hub.postgres.dsn | localhost | POSTGRES_DSN must look like postgres://user:password@host:5432/occupancy, but was \"localhost\"",
            })
    void aSettingThatCannotWorkIsNamedWithItsValueAndWhatWouldBeRight(String name, String value, String message) {
        assertThatThrownBy(() -> HubSettings.from(Map.of(name, value)::get))
                .isInstanceOf(SettingException.class)
                .hasMessage(message);
    }
}
