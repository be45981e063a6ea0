package org.occupancyhub.hub;

/** Entrance of the program. */
public final class HubMain {

    private HubMain() {}

    public static void main(String[] args) {
        throw new UnsupportedOperationException();
    }
}
