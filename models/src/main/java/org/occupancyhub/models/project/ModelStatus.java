package org.occupancyhub.models.project;

import java.time.Instant;
import java.util.List;

/**
 * A SQL model as it is, not as it should be.
 *
 * @param relation schema and name; the path of the file where a file that is no model was refused
 * @param file path of its {@code .sql}, or of the file that was refused
 * @param materialization {@code view}, {@code table} or {@code incremental}; null where that could not be read
 * @param origin {@code program}, or {@code operator} where it stands in {@code config/models}
 * @param refs the models it reads
 * @param state {@code fresh}, {@code behind} (it waits for its turn to be built), {@code failed} (it was built, and cannot
 *     be brought up to date) or {@code refused} (its file cannot be used; an older version may still be there)
 * @param failure file, line and reason where it failed or was refused, otherwise null
 * @param builtAt when it was last built in full, or null
 * @param rows an estimate, or null where unknown
 * @param tests the last run of each of its tests
 */
public record ModelStatus(
        String relation,
        String file,
        String materialization,
        String origin,
        List<String> refs,
        String state,
        String failure,
        Instant builtAt,
        Long rows,
        List<TestStatus> tests) {

    /**
     * A test beside a model.
     *
     * @param test the test with its arguments, as it stands in the {@code .yml}
     * @param column the column, or null where it is about whole rows
     * @param failedRows null where it was not run yet or could not be run
     * @param error why it could not be run, or null
     * @param testedAt null where it was not run yet
     */
    public record TestStatus(String test, String column, Long failedRows, String error, Instant testedAt) {

        /** Whether it was run and held; null where it was not run yet. */
        public Boolean holds() {
            return testedAt == null ? null : Boolean.valueOf(failedRows != null && failedRows == 0);
        }
    }
}
