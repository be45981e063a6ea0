package org.occupancyhub.forecast.backtest;

import java.time.ZoneId;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * A site to look back at.
 *
 * @param name as it stands in the predictions
 * @param series all that was counted, on the wall clock of {@code zone}
 */
public record BacktestSite(String name, ZoneId zone, HourlySeries series, SiteRules rules) {}
