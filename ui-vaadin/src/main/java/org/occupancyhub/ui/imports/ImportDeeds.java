package org.occupancyhub.ui.imports;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, steers and forgets. */
final class ImportDeeds {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDeeds.class);

    private final Words words;
    private final ImportWords say;
    private final Imports imports;
    private final ImportFiles files;

    ImportDeeds(Words words, Imports imports, ImportFiles files) {
        this.words = words;
        this.say = new ImportWords(words);
        this.imports = imports;
        this.files = files;
    }

    /**
     * What came of it.
     *
     * @param run the run that was started, or null
     * @param refusal why it was not done; empty where it was
     */
    record Answer(Long run, String refusal) {}

    Answer start(ImportOrder order, String who) {
        return done(() -> new Answer(imports.start(order, who).id(), ""));
    }

    Answer pause(long run) {
        return steered(() -> imports.pause(run));
    }

    Answer resume(long run) {
        return steered(() -> imports.resume(run));
    }

    Answer stop(long run) {
        return steered(() -> imports.stop(run));
    }

    Answer speed(long run, double factor) {
        return steered(() -> imports.speed(run, factor));
    }

    Answer forget(String file) {
        return done(() -> new Answer(null, files.forget(file) ? "" : words.say("imports.not-forgotten", file)));
    }

    private Answer steered(BooleanSupplier deed) {
        return done(() -> new Answer(null, deed.getAsBoolean() ? "" : words.say("imports.over")));
    }

    private Answer done(Supplier<Answer> deed) {
        try {
            return deed.get();
        } catch (ImportRefusedException e) {
            return new Answer(null, say.refusal(e));
        } catch (RuntimeException e) {
            LOG.warn("The imports cannot be changed; the page says so", e);
            return new Answer(null, words.say("imports.not-now"));
        }
    }
}
