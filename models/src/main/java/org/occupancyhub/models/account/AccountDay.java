package org.occupancyhub.models.account;

import java.time.LocalDate;

/**
 * What was received from one source on one day (UTC), and what became of it: {@code received = loaded + duplicate +
 * rejected}.
 *
 * @param removed events that retention took away since
 */
public record AccountDay(
        String source, LocalDate day, long received, long loaded, long duplicate, long rejected, long removed) {}
