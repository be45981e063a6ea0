package org.occupancyhub.models.project;

/**
 * One generic test of the {@code .yml} beside a model.
 *
 * @param column the column it is about, or null where it is about whole rows
 * @param text the test with its arguments, as people read it: {@code accepted_values(values: [0, 1])}
 * @param sql counts the rows that fail
 */
record ModelTest(String column, String text, String sql) {

    /** Tells it from the other tests of its model. */
    String key() {
        return column == null ? text : column + " " + text;
    }
}
