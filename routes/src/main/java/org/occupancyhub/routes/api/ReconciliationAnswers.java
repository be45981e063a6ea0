package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.camel.Header;
import org.occupancyhub.models.account.AccountDay;
import org.occupancyhub.models.account.Check;
import org.occupancyhub.models.account.Reconciliation;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.routes.problem.ProblemException;

/** The accounts, and whether the tables agree with them, as the contract writes them. */
public final class ReconciliationAnswers {

    private static final int DEFAULT_DAYS = 14;
    private static final int MOST_DAYS = 400;

    private final Reconciliation reconciliation;
    private final Clock clock;

    public ReconciliationAnswers(Reconciliation reconciliation, Clock clock) {
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    /** @param holds null where nothing was checked yet */
    record Report(
            Boolean holds,
            @JsonProperty("checked_at") Instant checkedAt,
            List<AccountDay> days,
            List<CheckAnswer> checks) {}

    record CheckAnswer(
            String name,
            String subject,
            long expected,
            long found,
            boolean holds,
            String detail,
            @JsonProperty("checked_at") Instant checkedAt) {

        static CheckAnswer of(Check check) {
            return new CheckAnswer(
                    check.name(),
                    check.subject(),
                    check.expected(),
                    check.found(),
                    check.holds(),
                    check.detail(),
                    check.checkedAt());
        }
    }

    public Report report(@Header("from") String fromText, @Header("to") String toText) {
        LocalDate to =
                day("to", toText, clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
        LocalDate from = day("from", fromText, to.minusDays(DEFAULT_DAYS - 1));
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw ProblemException.badRequest(
                    "from must be a day up to " + MOST_DAYS + " days before to, but was " + from + " and " + to);
        }
        Instant checkedAt = reconciliation.checkedAt();
        List<Check> checks = reconciliation.checks();
        Boolean holds =
                checkedAt == null ? null : Boolean.valueOf(checks.stream().allMatch(Check::holds));
        return new Report(
                holds,
                checkedAt,
                reconciliation.days(from, to),
                checks.stream().map(CheckAnswer::of).toList());
    }

    private static LocalDate day(String name, String text, LocalDate otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            throw wrong(name, text);
        }
        throw wrong(name, text);
    }

    private static ProblemException wrong(String name, String text) {
        return ProblemException.badRequest(
                name + " must be a day such as 2026-11-19, but was " + InvalidEventException.show(text));
    }
}
