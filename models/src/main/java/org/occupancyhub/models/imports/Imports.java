package org.occupancyhub.models.imports;

import java.util.List;
import java.util.Optional;

/** Runs of imports. They go on when nobody watches, and are on record after they ended and after a restart. */
public interface Imports {

    /**
     * Starts one. A check may run beside anything; of imports and past days one runs at a time.
     *
     * @param askedBy who asks for it
     * @throws ImportRefusedException if it cannot be done as asked, or another one runs; nothing was started
     */
    ImportRun start(ImportOrder order, String askedBy);

    /** As it stands now. */
    Optional<ImportRun> find(long id);

    /** The newest first, those that run among them. */
    List<ImportRun> newest(int limit);

    /** The import or past day that has not ended, in whichever hub, of which there is one at most; checks do not count. */
    Optional<ImportRun> busy();

    /** Stops it for a while; what is sent stays sent. @return whether it was running */
    boolean pause(long id);

    /** @return whether it was paused */
    boolean resume(long id);

    /** Ends it where it is; what is sent stays sent. @return whether it was running or paused */
    boolean stop(long id);

    /** Asks for another speed of a past day. @return whether one runs or pauses under this id */
    boolean speed(long id, double factor);
}
