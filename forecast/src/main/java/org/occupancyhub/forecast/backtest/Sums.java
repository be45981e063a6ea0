package org.occupancyhub.forecast.backtest;

import org.occupancyhub.forecast.model.ExpectedCount;

/** What a {@link Score} is made of, added up. */
final class Sums {

    private static final double LOWER = 0.1;
    private static final double UPPER = 0.9;

    private long n;
    private double absolute;
    private double squared;
    private double signed;
    private double counted;
    private double beside;
    private double naive;
    private double pinball10;
    private double pinball90;
    private double covered;
    private double width;

    void add(ScoredHour hour) {
        ExpectedCount expected = hour.expected();
        double error = expected.predicted() - hour.counted();
        n++;
        absolute += Math.abs(error);
        squared += error * error;
        signed += error;
        counted += hour.counted();
        if (!Double.isNaN(hour.naive())) {
            beside += Math.abs(error);
            naive += Math.abs(hour.naive() - hour.counted());
        }
        pinball10 += pinball(LOWER, hour.counted() - expected.lower());
        pinball90 += pinball(UPPER, hour.counted() - expected.upper());
        covered += expected.lower() <= hour.counted() && hour.counted() <= expected.upper() ? 1 : 0;
        width += expected.upper() - expected.lower();
    }

    void add(Sums other) {
        n += other.n;
        absolute += other.absolute;
        squared += other.squared;
        signed += other.signed;
        counted += other.counted;
        beside += other.beside;
        naive += other.naive;
        pinball10 += other.pinball10;
        pinball90 += other.pinball90;
        covered += other.covered;
        width += other.width;
    }

    double mae() {
        return absolute / n;
    }

    Score score(int firstHorizon, int lastHorizon, double mase) {
        return new Score(
                firstHorizon,
                lastHorizon,
                n,
                mae(),
                Math.sqrt(squared / n),
                absolute / counted,
                signed / n,
                mase,
                beside / naive,
                pinball10 / n,
                absolute / n / 2,
                pinball90 / n,
                covered / n,
                width / n);
    }

    /** Koenker and Bassett 1978. */
    private static double pinball(double share, double above) {
        return above >= 0 ? share * above : (share - 1) * above;
    }
}
