package org.occupancyhub.models.refresh;

import java.util.List;
import org.occupancyhub.models.change.SiteChange;

/** What a refresh did: how many (site, hour) were recomputed, and which sites changed. */
public record RefreshReport(int hours, List<SiteChange> changes) {}
