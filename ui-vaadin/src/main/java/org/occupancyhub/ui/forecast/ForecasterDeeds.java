package org.occupancyhub.ui.forecast;

import java.util.function.Supplier;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.ForecasterVersions.RollBack;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes which forecaster serves, and asks for trainings. Each answers with why it was not done; empty where it was. */
final class ForecasterDeeds {

    private static final Logger LOG = LoggerFactory.getLogger(ForecasterDeeds.class);

    private final Words words;
    private final ForecasterVersions versions;
    private final TrainingRuns runs;

    ForecasterDeeds(Words words, ForecasterVersions versions, TrainingRuns runs) {
        this.words = words;
        this.versions = versions;
        this.runs = runs;
    }

    String train() {
        return done(() -> {
            runs.request(TrainingRun.Trigger.DEMAND);
            return "";
        });
    }

    String cancel(long run) {
        return done(() -> runs.cancel(run) ? "" : words.say("training.over"));
    }

    /** @param who is kept on record */
    String promote(long version, String who) {
        return done(() -> {
            if (versions.find(version).isEmpty()) {
                return words.say("forecasters.gone");
            }
            versions.point(Alias.CHAMPION, version, AliasChange.Kind.PROMOTED, "promoted by " + who);
            return "";
        });
    }

    String rollBack(String who) {
        return done(() -> versions.rollBack("rolled back by " + who) instanceof RollBack.Done
                ? ""
                : words.say("forecasters.no-earlier"));
    }

    private String done(Supplier<String> deed) {
        try {
            return deed.get();
        } catch (RuntimeException e) {
            LOG.warn("The forecasters could not be changed; the page says so", e);
            return words.say("forecasters.not-now");
        }
    }
}
