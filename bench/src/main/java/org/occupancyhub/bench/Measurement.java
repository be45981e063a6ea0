package org.occupancyhub.bench;

import org.occupancyhub.bench.report.Result;

/** One thing that is measured against a limit or a peer. */
public interface Measurement {

    /** What {@code --only} calls it. */
    String name();

    /** Whether it needs the packaged hub; without one it is left out. */
    boolean needsHub();

    Result run(Workbench bench) throws Exception;
}
