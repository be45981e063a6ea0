package org.occupancyhub.routes.csv;

import org.occupancyhub.models.event.InvalidEventException;

/** What a line says. */
public sealed interface CsvRow permits CsvReading, CsvRow.Empty, CsvRow.Skipped, CsvRow.Wrong {

    /** A line without a count: nobody counted then. */
    record Empty() implements CsvRow {}

    /** A line outside the asked time. */
    record Skipped() implements CsvRow {}

    /** A line that is not what it must be. */
    record Wrong(InvalidEventException reason) implements CsvRow {}
}
