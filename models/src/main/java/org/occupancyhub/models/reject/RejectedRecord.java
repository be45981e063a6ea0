package org.occupancyhub.models.reject;

import java.time.Instant;
import java.util.Objects;
import org.occupancyhub.models.account.TopicPosition;

/**
 * A record of the rejected topic as it is stored. Anyone may have written it, so it is never refused: what is too long is
 * shortened, and what PostgreSQL's text cannot hold is replaced.
 *
 * @param position where it stands in the rejected topic
 * @param cut whether the payload was shortened, here or before
 * @param context how the payload is to be read, or null
 * @param source the way it came
 * @param eventId the event that the payload calls itself, or null
 */
public record RejectedRecord(
        TopicPosition position,
        String origin,
        String reason,
        String payload,
        boolean cut,
        String context,
        String source,
        Instant rejectedAt,
        String eventId) {

    /** So that a row of the index over origins stays far below a page. */
    private static final int LONGEST_ORIGIN = 500;

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_PAYLOAD = 10_000;
    private static final int LONGEST_CONTEXT = 4_000;
    private static final int LONGEST_SOURCE = 50;

    public RejectedRecord {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(rejectedAt, "rejectedAt");
        origin = withoutMiddle(clean(origin));
        reason = start(clean(reason), LONGEST_REASON);
        payload = clean(payload);
        cut = cut || payload.length() > LONGEST_PAYLOAD;
        payload = start(payload, LONGEST_PAYLOAD);
        context =
                context == null || context.length() > LONGEST_CONTEXT ? null : clean(context); // half of it is no JSON
        source = start(clean(source), LONGEST_SOURCE);
        eventId = eventId == null ? null : clean(eventId);
    }

    /** PostgreSQL's text holds no NUL. */
    static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String start(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, inPair ? longest - 1 : longest);
    }

    /** Of a path both ends tell something: the line stands at the end. */
    private static String withoutMiddle(String text) {
        if (text.length() <= LONGEST_ORIGIN) {
            return text;
        }
        int half = LONGEST_ORIGIN / 2;
        int rest = text.length() - half + 1;
        return start(text, half) + '…' + text.substring(Character.isLowSurrogate(text.charAt(rest)) ? rest + 1 : rest);
    }
}
