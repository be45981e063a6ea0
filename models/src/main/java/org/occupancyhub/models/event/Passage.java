package org.occupancyhub.models.event;

/** People that went in and out through a door since its last reading: whole numbers from 0 to {@value Count#MAX}. */
public record Passage(int in, int out) implements Reading {

    public Passage {
        Count.check("in", in);
        Count.check("out", out);
    }
}
