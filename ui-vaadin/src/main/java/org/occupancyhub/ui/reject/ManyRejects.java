package org.occupancyhub.ui.reject;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.occupancyhub.models.reject.Correction;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.models.reject.ResendOutcome;
import org.occupancyhub.models.reject.Resends;
import org.occupancyhub.ui.reject.Tally.End;
import org.occupancyhub.ui.reject.Tally.Errand;
import org.occupancyhub.ui.reject.Tally.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same to many rejects, part by part, and says after each how far it is. */
final class ManyRejects {

    private static final Logger LOG = LoggerFactory.getLogger(ManyRejects.class);

    static final int PART = 100;
    private static final int EXAMPLES = 100;

    private final RejectQueue queue;
    private final Resends resends;

    ManyRejects(RejectQueue queue, Resends resends) {
        this.queue = queue;
        this.resends = resends;
    }

    Tally resend(Selection selection, String who, Consumer<Tally> progress, BooleanSupplier stopped) {
        return run(Errand.RESEND, selection, ids -> outcomes(ids, who), progress, stopped);
    }

    Tally dismiss(Selection selection, String note, Consumer<Tally> progress, BooleanSupplier stopped) {
        return run(
                Errand.DISMISS,
                selection,
                ids -> ids.stream()
                        .filter(id -> !queue.dismiss(id, note))
                        .map(id -> new Refusal(id, null))
                        .toList(),
                progress,
                stopped);
    }

    private List<Refusal> outcomes(List<Long> ids, String who) {
        List<Refusal> refused = new ArrayList<>();
        for (ResendOutcome outcome :
                resends.resend(ids.stream().map(id -> new Correction(id, null)).toList(), who)) {
            if (outcome instanceof ResendOutcome.Refused no) {
                refused.add(new Refusal(no.rejectId(), no.reason()));
            }
        }
        return refused;
    }

    /** @param errand answers with those that were not taken */
    private Tally run(
            Errand kind,
            Selection selection,
            Function<List<Long>, List<Refusal>> errand,
            Consumer<Tally> progress,
            BooleanSupplier stopped) {
        Tally tally = Tally.start(kind, selection.count());
        try {
            Iterator<List<Long>> parts = selection.parts(queue, PART);
            while (parts.hasNext()) {
                if (stopped.getAsBoolean()) {
                    return tally.ended(End.STOPPED);
                }
                List<Long> part = parts.next();
                tally = plus(tally, part.size(), errand.apply(part));
                progress.accept(tally);
            }
            return tally.ended(End.DONE);
        } catch (RuntimeException e) {
            LOG.warn("Not all of {} rejects could be settled; the page says so", selection.count(), e);
            return tally.ended(End.FAILED);
        }
    }

    private static Tally plus(Tally tally, int part, List<Refusal> refused) {
        List<Refusal> examples = new ArrayList<>(tally.examples());
        refused.stream().limit(Math.max(0, EXAMPLES - examples.size())).forEach(examples::add);
        return new Tally(
                tally.errand(),
                Math.max(tally.total(), tally.handled() + part),
                tally.done() + part - refused.size(),
                tally.refused() + refused.size(),
                examples,
                tally.end());
    }
}
