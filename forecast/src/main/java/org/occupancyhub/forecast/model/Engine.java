package org.occupancyhub.forecast.model;

import java.util.SplittableRandom;
import org.occupancyhub.forecast.model.trees.Rows;
import org.occupancyhub.forecast.model.trees.TreeGrower;
import org.occupancyhub.forecast.model.trees.Trees;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grows trees where this machine can. Whether it can is tried once, at the first use, with a few rows: without its native
 * part everything else of a forecast still works, and one line of the log says what is missing.
 */
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int TRIAL_ROWS = 200;

    private final TreeGrower grower;
    private Boolean works;

    Engine(TreeGrower grower) {
        this.grower = grower;
    }

    synchronized boolean works() {
        if (works == null) {
            works = tried();
        }
        return works;
    }

    Trees grow(Rows rows, int seed) {
        return grower.grow(rows, seed);
    }

    @SuppressWarnings("PMD.AvoidCatchingThrowable") // a library that cannot be loaded is an Error
    private boolean tried() {
        SplittableRandom random = new SplittableRandom(1);
        Rows rows = new Rows(1);
        for (int i = 0; i < TRIAL_ROWS; i++) {
            float x = (float) random.nextDouble();
            rows.add(new float[] {x}, 0, x, 1);
        }
        try {
            grower.grow(rows, 1);
            LOG.info("Forecasts use gradient boosted trees (XGBoost).");
            return true;
        } catch (Throwable e) {
            LOG.warn(
                    "Forecasts do without gradient boosted trees, because their native library cannot be loaded ({})."
                            + " Install libgomp (Debian: libgomp1, Alpine: gcompat and libgomp) and let programs be"
                            + " loaded from the folder for temporary files (java.io.tmpdir, not mounted noexec).",
                    e.toString());
            return false;
        }
    }
}
