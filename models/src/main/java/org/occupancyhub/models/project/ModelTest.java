package org.occupancyhub.models.project;

/**
 * One generic test of the {@code .yml} beside a model.
 *
 * @param column the column it is about, or null where it is about whole rows
 * @param name the name of the test, {@code not_null}
 * @param sql counts the rows that fail
 */
record ModelTest(String column, String name, String sql) {}
