package org.occupancyhub.models.reject;

import java.util.List;

/** Sends corrected rejects again, the way they came: through the same checks and the same topic. */
public interface Resends {

    /**
     * One outcome for each correction, in their order; a good one is sent although another is not.
     *
     * @param sentBy who asks for it
     */
    List<ResendOutcome> resend(List<Correction> corrections, String sentBy);
}
