package org.occupancyhub.bench.report;

/** Figures of one thing, one a row, each with the limit it has. */
public final class Limits {

    private final Table table = new Table("what", "value", "allowed", "value / allowed");

    public Limits atMost(double allowed, String what, Spread value) {
        return row(what, value, allowed, Judged.atMost(1, share(value, allowed)));
    }

    public Limits atMost(double allowed, String what, double value) {
        return atMost(allowed, what, Spread.once(value));
    }

    public Limits atLeast(double allowed, String what, Spread value) {
        return row(what, value, allowed, Judged.atLeast(1, share(value, allowed)));
    }

    /** A figure without a limit. */
    public Limits beside(String what, Spread value) {
        table.row(what, value, "", "");
        return this;
    }

    public Limits beside(String what, double value) {
        return beside(what, Spread.once(value));
    }

    public Table table() {
        return table;
    }

    private Limits row(String what, Spread value, double allowed, Judged share) {
        table.row(what, value, allowed, share);
        return this;
    }

    private static Spread share(Spread value, double allowed) {
        return Spread.once(value.median() / allowed);
    }
}
