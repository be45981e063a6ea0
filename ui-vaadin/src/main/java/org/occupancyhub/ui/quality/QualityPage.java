package org.occupancyhub.ui.quality;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.account.AccountDay;
import org.occupancyhub.models.account.Check;
import org.occupancyhub.models.history.Overflow;
import org.occupancyhub.models.project.ModelStatus;
import org.occupancyhub.models.retention.RetentionReceipt;

/**
 * All that one drawing of the data quality page shows; a part that could not be read is null.
 *
 * @param zone of all times on the page; its days are those of UTC
 * @param models in the order in which they are built
 * @param receipts the newest first
 * @param overflows sites whose capacity seems too low
 */
record QualityPage(
        Instant readAt,
        ZoneId zone,
        Books books,
        List<ModelStatus> models,
        List<RetentionReceipt> receipts,
        List<Overflow> overflows) {

    /**
     * The accounts and what the last reconciliation found.
     *
     * @param days the newest first
     * @param checks those that do not hold first
     * @param checkedAt null where none was run yet
     */
    record Books(List<AccountDay> days, List<Check> checks, Instant checkedAt) {

        List<Check> broken() {
            return checks.stream().filter(check -> !check.holds()).toList();
        }
    }

    boolean nothingRead() {
        return books == null && models == null && receipts == null;
    }

    /** Models whose file cannot be used, or that could not be built. */
    long modelsInTrouble() {
        return models == null
                ? 0
                : models.stream().filter(model -> model.failure() != null).count();
    }

    long testsThatDoNotHold() {
        return models == null
                ? 0
                : models.stream()
                        .flatMap(model -> model.tests().stream())
                        .filter(test -> Boolean.FALSE.equals(test.holds()))
                        .count();
    }
}
