package org.occupancyhub.models.history;

/**
 * A site that often holds more people than its capacity says.
 *
 * @param hours in how many hours their mean was above 110 % of it
 * @param most people, the highest of these means
 */
public record Overflow(String siteName, int capacity, int hours, double most) {}
