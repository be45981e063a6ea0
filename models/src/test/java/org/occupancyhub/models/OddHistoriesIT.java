package org.occupancyhub.models;

class OddHistoriesIT extends ManyHistories {

    OddHistoriesIT() {
        super(1);
    }
}
