package org.occupancyhub.models.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Whether what was received is where it should be, from Kafka's offsets to the marts. */
public interface Reconciliation {

    /** The accounts of these days (UTC, both included), the newest first. */
    List<AccountDay> days(LocalDate from, LocalDate to);

    /** What the last run found, those that do not hold first. */
    List<Check> checks();

    /** When the last run ended; null where there was none yet. */
    Instant checkedAt();
}
