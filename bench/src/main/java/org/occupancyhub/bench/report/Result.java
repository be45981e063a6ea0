package org.occupancyhub.bench.report;

/**
 * What one measurement found.
 *
 * @param meaning what the ratio says, in one sentence
 * @param limit the limit we hold ourselves to
 */
public record Result(String name, String title, String meaning, String limit, Table table) {}
