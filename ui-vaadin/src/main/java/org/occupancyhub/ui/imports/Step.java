package org.occupancyhub.ui.imports;

/** How far somebody is with a file. */
enum Step {
    FILE,
    MAPPING,
    CHECK,
    RUN,
    REPORT
}
