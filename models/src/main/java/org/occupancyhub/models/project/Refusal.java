package org.occupancyhub.models.project;

/**
 * Why a file of a project cannot be used.
 *
 * @param file its path as people know it
 * @param line from 1; 0 where it is about the whole file
 */
record Refusal(String file, int line, String reason) {

    @Override
    public String toString() {
        return "[" + file + (line > 0 ? ":" + line : "") + "] " + reason;
    }
}
