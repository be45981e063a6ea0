package org.occupancyhub.forecast.model;

/**
 * One thing that the trees are told about an hour to come.
 *
 * @param name as in importances, lower case with underscores
 * @param unit such as hours or people; "error" is people over the root of the expected people plus one
 * @param description what it is made of
 */
public record Feature(String name, String unit, String description) {}
