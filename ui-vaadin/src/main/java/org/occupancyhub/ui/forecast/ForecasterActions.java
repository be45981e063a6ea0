package org.occupancyhub.ui.forecast;

/** What whoever may can ask of the forecasters. */
interface ForecasterActions {

    void train();

    void cancel(long run);

    void promote(long version);

    void rollBack();

    /** Asks who is there. */
    void unlock();
}
