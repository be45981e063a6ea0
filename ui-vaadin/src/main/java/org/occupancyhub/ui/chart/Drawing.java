package org.occupancyhub.ui.chart;

/**
 * A picture as it is sent: a specification, and what has changed since. Pages that were opened at different times have
 * the same specification, and only the change is sent again.
 *
 * @param specification JSON, as {@code oh/chart.js} describes it
 * @param change JSON, as {@link SpecChange} makes it; empty where the specification says all
 */
public record Drawing(String specification, String change) {}
