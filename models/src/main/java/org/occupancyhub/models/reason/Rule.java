package org.occupancyhub.models.reason;

/** What a value from outside must be; stands after "must be". */
public enum Rule implements Reason {
    WHOLE_NUMBER("a whole number from {0} to {1}"),
    NAME("1 to {0} printable characters without spaces around them"),
    NEAR_ITS_ARRIVAL("between {0} and {1} minutes after its arrival"),
    GIVEN_WITH_PLACE("given where zone_id, time_zone or capacity is"),
    ALL_THERE("given corrected, since only its start is kept"),
    CORRECTED_TEXT("given corrected, since what came is no text"),
    CHARACTERS("at most {0} characters long"),
    BYTES("at most {0} bytes long"),
    UTF_8_TEXT("text that UTF-8 can hold"),
    JSON("JSON"),
    UTF_8("UTF-8"),
    TIMESTAMP("ISO 8601 with an offset, or epoch seconds or milliseconds"),
    TIME_ZONE("a time zone such as Europe/Zurich"),
    READING("an object {\"count\", \"device_id\", …}"),
    OBJECT("an object"),
    NOT_PERSONAL("about a number of people, never about a person"),
    ARRIVED_BEFORE("no later than its arrival in Kafka"),
    ONE_KIND("either count or in and out"),
    TEXT("text"),
    REJECT_ID("the id of a reject"),
    OWN_DEVICE("a device that this key is for"),
    FIELDS("{0} as in the header"),
    KNOWN_NAME("one of {0} with one value"),
    UTC_OR_LOCAL("utc or local"),
    CLOSED_QUOTES("one that closes its quotes"),
    DATE("a date such as 2026-03-02, or {0}"),
    TIME("a time such as 2026-03-02T17:00:00+01:00, 2026-03-02 17:00 or 02.03.2026 17:00"),
    EXISTING_TIME("a time that exists"),
    TIME_IN_ZONE("a time that exists in {0} (the clocks jumped over it)"),
    NO_CONTROL("without control characters"),
    ASKED_SPAN(
            "within the time that was asked for of this file (from {0} before {1})"), // what ASKED_FROM would read as
    // well
    ASKED_FROM("within the time that was asked for of this file (from {0})"),
    ASKED_BEFORE("within the time that was asked for of this file (before {0})"),
    ONE_LINE("one line of the file"),
    SITE_OR_DEVICE("given where no column names a site or device"),
    DELIMITER("comma, semicolon or tab"),
    UTC_TIME("a time in UTC");

    private final String english;

    Rule(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
