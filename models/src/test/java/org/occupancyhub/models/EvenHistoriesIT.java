package org.occupancyhub.models;

class EvenHistoriesIT extends ManyHistories {

    EvenHistoriesIT() {
        super(0);
    }
}
