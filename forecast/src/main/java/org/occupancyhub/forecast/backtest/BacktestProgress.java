package org.occupancyhub.forecast.backtest;

/** Told after each origin of each site, on the thread that called the backtest. */
@FunctionalInterface
public interface BacktestProgress {

    void origins(int done, int all);
}
