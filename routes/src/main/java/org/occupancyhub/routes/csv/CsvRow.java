package org.occupancyhub.routes.csv;

/** What a well-formed line says; one that is not well-formed is a {@link CsvReject}. */
public sealed interface CsvRow permits CsvReading, CsvRow.Empty, CsvRow.Skipped {

    /** A line without a count: nobody counted then. */
    record Empty() implements CsvRow {}

    /** A line outside the asked time. */
    record Skipped() implements CsvRow {}
}
