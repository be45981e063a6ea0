package org.occupancyhub.words.reason;

/**
 * A reason as it is told.
 *
 * @param foreign whether it stayed in English, though the reader's language is another one: nobody here knows it
 */
public record Told(String text, boolean foreign) {}
