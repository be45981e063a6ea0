package org.occupancyhub.models.event;

/** What was measured: how many people are there, or how many went through a door. */
public sealed interface Reading permits Count, Passage {}
