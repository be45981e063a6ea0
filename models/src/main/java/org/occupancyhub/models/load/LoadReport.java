package org.occupancyhub.models.load;

/** What became of a batch of events: rows that are new, and events that were there before. */
public record LoadReport(int loaded, int duplicate) {}
