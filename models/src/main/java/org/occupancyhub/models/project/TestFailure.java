package org.occupancyhub.models.project;

/**
 * A test of a model that did not hold.
 *
 * @param column the column, or null where the test is about whole rows
 * @param test the name of the test
 * @param rows how many rows fail
 */
public record TestFailure(String model, String column, String test, long rows) {}
