package org.occupancyhub.routes.resend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.reject.Correction;
import org.occupancyhub.models.reject.Reject;

class CorrectedTest {

    private static final Instant REJECTED_AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final String ARRIVED = "{\"format\":\"json\",\"arrived_at\":\"2026-03-01T08:00:00Z\"}";
    private static final String LINE =
            "{\"format\":\"csv\",\"delimiter\":\"semicolon\",\"fields\":2,\"time_field\":1,\"count_field\":2,"
                    + "\"site\":\"gym\",\"zone\":\"Europe/Zurich\",\"naive\":\"Europe/Zurich\"}";

    @Test
    void aReadingWithoutATimeWasMeasuredWhenItArrivedHoweverLateItIsCorrected() {
        OccupancyEvent event =
                event("{\"device_id\":\"d\",\"count\":\"x\"}", ARRIVED, "{\"device_id\":\"d\",\"count\":4}");

        assertThat(event.ts()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(event.receivedAt()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(event.source()).isEqualTo("kafka");
    }

    @Test
    void theEventKeepsItsIdItsSourceAndItsPlace() {
        OccupancyEvent event = event(
                "",
                null,
                "{\"event_id\":\"e7\",\"device_id\":\"d\",\"count\":4,\"source\":\"http\",\"site_id\":\"gym\","
                        + "\"ts\":\"2026-02-01T00:00:00Z\"}");

        assertThat(event.eventId().value()).isEqualTo("e7");
        assertThat(event.source()).isEqualTo("http");
        assertThat(event.placement().siteId().value()).isEqualTo("gym");
        assertThat(event.receivedAt()).isEqualTo(REJECTED_AT);
    }

    @Test
    void aLineOfAFileIsReadByTheLayoutOfItsFile() {
        OccupancyEvent event = event("2026-02-01 10:00;n/a", LINE, "2026-02-01 10:00;12\r\n");

        assertThat(event.reading()).isEqualTo(new Count(12));
        assertThat(event.ts()).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(event.source()).isEqualTo("csv");
        assertThat(event.deviceId().value()).isEqualTo("gym");
    }

    @Test
    void theSameCorrectionIsTheSameEventWheneverItIsSent() {
        assertThat(event("x", LINE, "2026-02-01 10:00;12")).isEqualTo(event("x", LINE, "2026-02-01 10:00;12"));
    }

    @Test
    void whatWasCutOrIsNoTextMustBeGivenCorrected() {
        String whole = "{\"device_id\":\"d\",\"count\":4}";
        assertThatThrownBy(() -> new Corrected(reject(whole, true, null), whole).event())
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("the payload must be given corrected, since only its start is kept");
        String broken = "{\"device_id\":\"caf\uFFFD\",\"count\":4}";
        assertThatThrownBy(() -> new Corrected(reject(broken, false, null), broken).event())
                .hasMessageStartingWith("the payload must be given corrected, since what came is no text");
        assertThat(new Corrected(reject("{\"devi", true, null), whole).event().reading())
                .isEqualTo(new Count(4));
    }

    @Test
    void withoutACorrectionThePayloadIsSentAsItCame() {
        Reject reject = reject("{\"device_id\":\"d\",\"count\":4}", false, null);

        assertThat(Corrected.of(reject, new Correction(1, null)).payload()).isEqualTo(reject.payload());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"device_id\":\"d\"}",
                "{\"device_id\":\"d\",\"count\":4,\"email\":\"a@b\"}",
                "{\"device_id\":\"d\",\"count\":4,\"ts\":\"2999-01-01T00:00:00Z\"}",
                "{\"device_id\":\"d\",\"count\":4,\"received_at\":\"2999-01-01T00:00:00Z\"}",
                "{\"device_id\":\"d\uD800\",\"count\":4}",
                "{\"device_id\":\"d\",\"count\":4}{\"device_id\":\"d\",\"count\":5}",
                "\0"
            })
    void whatIsStillWrongIsRefused(String payload) {
        assertThatThrownBy(() -> event("x", ARRIVED, payload)).isInstanceOf(InvalidEventException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{\"arrived_at\":7}",
                "{\"arrived_at\":\"+1000000000-12-31T23:59:59.999999999Z\"}",
                "{\"arrived_at\":\"1800-01-01T00:00:00Z\"}",
                "{\"format\":[]}"
            })
    void aContextThatIsNoneIsPassedOver(String context) {
        OccupancyEvent event = event("x", context, "{\"device_id\":\"d\",\"count\":4}");

        assertThat(event.receivedAt()).isEqualTo(REJECTED_AT);
    }

    private static OccupancyEvent event(String payload, String context, String corrected) {
        return new Corrected(reject(payload, false, context), corrected).event();
    }

    private static Reject reject(String payload, boolean cut, String context) {
        return new Reject(
                1,
                "o",
                "r",
                payload,
                cut,
                context,
                "kafka",
                REJECTED_AT,
                Reject.Status.OPEN,
                null,
                null,
                null,
                List.of());
    }
}
