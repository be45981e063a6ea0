package org.occupancyhub.routes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;
import org.occupancyhub.models.event.SiteId;

class EventJsonTest {

    private static final Instant ARRIVAL = Instant.parse("2026-11-19T13:20:05.123456Z");
    private static final Instant MEASURED = Instant.parse("2026-11-19T13:20:00Z");

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        Placement place =
                new Placement(new SiteId("Zürich Puls 5"), new AreaId("cardio"), ZoneId.of("Europe/Zurich"), 120);

        OccupancyEvent counted = event(new Count(34), place);
        OccupancyEvent passed = event(new Passage(3, 1), Placement.UNKNOWN);

        assertThat(EventJson.read(EventJson.write(counted), ARRIVAL.plusSeconds(9)))
                .isEqualTo(counted);
        assertThat(EventJson.read(EventJson.write(passed), ARRIVAL.plusSeconds(9)))
                .isEqualTo(passed);
    }

    @Test
    void anEventThatAnybodyWroteNeedsOnlyADeviceAndACount() {
        OccupancyEvent event = read("{\"device_id\":\"door-1\",\"count\":7}");

        assertThat(event.reading()).isEqualTo(new Count(7));
        assertThat(event.ts()).isEqualTo(ARRIVAL);
        assertThat(event.source()).isEqualTo("kafka");
        assertThat(event.placement()).isEqualTo(Placement.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1795094400", "1795094400000", "'\"2026-11-19T13:20:00Z\"'", "'\"2026-11-19T14:20:00+01:00\"'"})
    void timesAreEpochSecondsOrMillisecondsOrIso(String ts) {
        OccupancyEvent event = read("{\"device_id\":\"door-1\",\"count\":7,\"ts\":" + ts + "}");

        assertThat(event.ts()).isIn(MEASURED, Instant.ofEpochSecond(1795094400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.0", "20.000", "2e1", "0.20E2"})
    void aCountWithAFractionOfZerosIsTheSameReading(String count) {
        String reading = "{\"device_id\":\"d\",\"ts\":1795094400,\"count\":%s}";

        assertThat(read(reading.formatted(count))).isEqualTo(read(reading.formatted("20")));
        assertThat(read("{\"device_id\":\"d\",\"in\":" + count + ",\"out\":1.0}")
                        .reading())
                .isEqualTo(new Passage(20, 1));
    }

    @Test
    void theSameReadingTwiceIsTheSameEventAndACorrectedOneIsAnother() {
        String reading = "{\"device_id\":\"d\",\"ts\":1795094400,\"count\":%d}";

        assertThat(read(reading.formatted(7)).eventId())
                .isEqualTo(read(reading.formatted(7)).eventId());
        assertThat(read(reading.formatted(7)).eventId())
                .isNotEqualTo(read(reading.formatted(8)).eventId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"count\":7} | device_id must be 1 to 200 printable characters without spaces around them, but was missing",
                "{\"device_id\":\"d\"} | count must be a whole number from 0 to 1000000, but was missing",
                "{\"device_id\":\"d\",\"count\":-3} | count must be a whole number from 0 to 1000000, but was -3",
                "{\"device_id\":\"d\",\"count\":1.5} | count must be a whole number from 0 to 1000000, but was 1.5",
                "{\"device_id\":\"d\",\"count\":20.5} | count must be a whole number from 0 to 1000000, but was 20.5",
                "{\"device_id\":\"d\",\"count\":-20.0} | count must be a whole number from 0 to 1000000, but was -20.0",
                "{\"device_id\":\"d\",\"count\":2000000.0} | count must be a whole number from 0 to 1000000, but was 2000000",
                "{\"device_id\":\"d\",\"count\":1e999999999} | count must be a whole number from 0 to 1000000, but was ",
                "{\"device_id\":\"d\",\"count\":1e99999999999} | count must be a whole number from 0 to 1000000, but was ",
                "{\"device_id\":\"d\",\"count\":7,\"ts\":1795094400.0} | ts must be ISO 8601 with an offset, or epoch seconds or milliseconds, but was 1.7950944E9",
                "{\"device_id\":\"d\",\"count\":9223372036854775808} | count must be a whole number from 0 to 1000000, but was 9223372036854775808",
                "{\"device_id\":\"d\",\"count\":\"7\"} | count must be a whole number from 0 to 1000000, but was \"7\"",
                "{\"device_id\":\"d\",\"count\":true} | count must be a whole number from 0 to 1000000, but was true",
                "{\"device_id\":7,\"count\":7} | device_id must be text, but was 7",
                "{\"device_id\":\"d\",\"count\":7,\"in\":1,\"out\":1} | a reading must be either count or in and out, but was \"both\"",
                "{\"device_id\":\"d\",\"in\":1} | out must be a whole number from 0 to 1000000, but was missing",
                "{\"device_id\":\"d\",\"count\":7,\"ts\":\"2026-02-30T10:00:00Z\"} | ts must be ISO 8601 with an offset, or epoch seconds or milliseconds, but was \"2026-02-30T10:00:00Z\"",
                "{\"device_id\":\"d\",\"count\":7,\"ts\":\"2026-11-19T10:00:00\"} | ts must be ISO 8601 with an offset, or epoch seconds or milliseconds, but was \"2026-11-19T10:00:00\"",
                "{\"device_id\":\"d\",\"count\":7,\"ts\":\"2036-11-19T10:00:00Z\"} | ts must be between 2000-01-01T00:00:00Z and 10 minutes after its arrival, but was 2036-11-19T10:00:00Z",
                "{\"device_id\":\"d\",\"count\":7,\"email\":\"x@y.z\"} | a reading must be about a number of people, never about a person, but was \"email\"",
                "{\"device_id\":\"d\",\"count\":7,\"received_at\":\"+99999-01-01T00:00:00Z\"} | received_at must be no later than its arrival in Kafka, but was +99999-01-01T00:00:00Z",
                "{\"device_id\":\"d\",\"count\":7,\"source\":\"a\\u0000b\"} | source must be 1 to 50 printable characters without spaces around them, but was \"a�b\"",
                "[1] | a reading must be an object {\"count\", \"device_id\", …}, but was [1]",
            })
    void whatIsNoEventIsRefusedWithTheFieldTheExpectationAndTheFact(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidEventException.class)
                .message()
                .startsWith(message);
    }

    @Test
    void brokenJsonBadUtf8NestingAndDuplicateFieldsAreRefusedAndNeverAStackTrace() {
        for (byte[] bytes : new byte[][] {
            "{\"device_id\":\"d\"".getBytes(StandardCharsets.UTF_8),
            "".getBytes(StandardCharsets.UTF_8),
            "{\"device_id\":\"d\",\"count\":NaN}".getBytes(StandardCharsets.UTF_8),
            "{\"device_id\":\"d\",\"count\":7} 8".getBytes(StandardCharsets.UTF_8),
            "{\"device_id\":\"d\",\"count\":7,\"count\":8}".getBytes(StandardCharsets.UTF_8),
            ("[".repeat(5000) + "]".repeat(5000)).getBytes(StandardCharsets.UTF_8),
            {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'},
        }) {
            assertThatThrownBy(() -> EventJson.read(bytes, ARRIVAL))
                    .isInstanceOf(InvalidEventException.class)
                    .message()
                    .startsWith("the body must be ")
                    .doesNotContain("Exception", "com.fasterxml", "StreamReadConstraints", "JsonReadFeature");
        }
    }

    @Test
    void controlCharactersInNamesAreRefused() {
        assertThatThrownBy(() -> read("{\"device_id\":\"a\\u0000b\",\"count\":7}"))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage(
                        "device_id must be 1 to 200 printable characters without spaces around them, but was \"a�b\"");
    }

    private static OccupancyEvent read(String json) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), ARRIVAL);
    }

    private static OccupancyEvent event(Reading reading, Placement placement) {
        return new OccupancyEvent(
                new EventId("e-1"), MEASURED, new DeviceId("door-1"), reading, "http", ARRIVAL, placement);
    }
}
