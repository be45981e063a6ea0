package org.occupancyhub.models.accuracy;

import java.time.Instant;
import org.occupancyhub.models.event.SiteId;

/** The forecasts that were issued, kept to be scored when their hours are over. */
public interface IssuedForecasts {

    boolean isIssued(SiteId site, Instant origin);

    /** Kept once: what was issued of that site and origin before stays. */
    void keep(Issue issue);

    /**
     * The hours before {@code hour} are over: those not known to be are marked, so that the next refresh scores them. The
     * first time nothing is.
     */
    void over(Instant hour);

    /** Forgets forecasts of the hours before, and with them their scores. @return how many were forgotten */
    long forgetBefore(Instant hour);
}
