package org.occupancyhub.models.project;

/**
 * A test of a model that did not hold or could not be run.
 *
 * @param column the column, or null where the test is about whole rows
 * @param test the test with its arguments
 * @param rows how many rows fail; null where it could not be run
 * @param error why it could not be run, or null
 */
public record TestFailure(String model, String column, String test, Long rows, String error) {

    @Override
    public String toString() {
        String what = model + (column == null ? "" : "." + column) + " " + test + ": ";
        return what + (error == null ? rows + (rows == 1 ? " row fails" : " rows fail") : error);
    }
}
