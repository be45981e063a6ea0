package org.occupancyhub.models.account;

import java.time.LocalDate;

/** A local day of a site. */
record SiteDay(String siteId, LocalDate day) {}
