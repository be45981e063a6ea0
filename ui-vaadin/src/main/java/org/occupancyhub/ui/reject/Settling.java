package org.occupancyhub.ui.reject;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.occupancyhub.models.reject.Correction;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.models.reject.ResendOutcome;
import org.occupancyhub.models.reject.Resends;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.refresh.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends rejects again and dismisses them, one or many, for whoever may; keeps what came of it to be shown. Its state is
 * touched on the UI's lock only.
 */
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** What the page does when something has come of it. */
    interface Page {

        Follower<?> follower();

        /** The state here is another one. */
        void changed();

        /** Rejects are not as they were read. */
        void settled();

        /** This session may not act any more. */
        void locked();
    }

    private final RejectQueue queue;
    private final Resends resends;
    private final Gate gate;
    private final Page page;
    private Tally tally;
    private Feedback feedback;
    private volatile boolean stopped;

    Settling(RejectQueue queue, Resends resends, Gate gate, Page page) {
        this.queue = queue;
        this.resends = resends;
        this.gate = gate;
        this.page = page;
    }

    /** What is or was done to many, or null. */
    Tally tally() {
        return tally;
    }

    /** What came of what was done to one, or null. */
    Feedback feedback() {
        return feedback;
    }

    /** @param payload corrected, or null: as it came */
    void resend(long reject, String payload) {
        one(
                reject,
                who -> sent(resends.resend(List.of(new Correction(reject, payload)), who)
                        .get(0)));
    }

    void dismiss(long reject, String note) {
        one(
                reject,
                who -> new Feedback(
                        reject, queue.dismiss(reject, note) ? Feedback.Kind.DISMISSED : Feedback.Kind.NOT_OPEN, null));
    }

    void resendMany(Selection selection) {
        many(Tally.Errand.RESEND, selection, (who, progress) -> new ManyRejects(queue, resends)
                .resend(selection, who, progress, () -> stopped));
    }

    void dismissMany(Selection selection, String note) {
        many(Tally.Errand.DISMISS, selection, (who, progress) -> new ManyRejects(queue, resends)
                .dismiss(selection, note, progress, () -> stopped));
    }

    void stop() {
        stopped = true;
    }

    void forgetMany() {
        tally = null;
        page.changed();
    }

    private void one(long reject, java.util.function.Function<String, Feedback> errand) {
        allowed().ifPresent(who -> {
            feedback = new Feedback(reject, Feedback.Kind.BUSY, null);
            page.changed();
            page.follower().act(() -> {
                Feedback result = outcome(reject, () -> errand.apply(who));
                return () -> {
                    feedback = result;
                    page.settled();
                };
            });
        });
    }

    private static Feedback outcome(long reject, Supplier<Feedback> errand) {
        try {
            return errand.get();
        } catch (RuntimeException e) {
            LOG.warn("Reject {} could not be settled; the page says so", reject, e);
            return new Feedback(reject, Feedback.Kind.FAILED, null);
        }
    }

    private static Feedback sent(ResendOutcome outcome) {
        return outcome instanceof ResendOutcome.Sent sent
                ? new Feedback(sent.rejectId(), Feedback.Kind.SENT, sent.eventId())
                : new Feedback(outcome.rejectId(), Feedback.Kind.REFUSED, ((ResendOutcome.Refused) outcome).reason());
    }

    private void many(Tally.Errand errand, Selection selection, BiFunction<String, Consumer<Tally>, Tally> work) {
        if (tally != null && tally.end() == Tally.End.RUNNING) {
            return; // one after the other
        }
        allowed().ifPresent(who -> {
            stopped = false;
            tally = Tally.start(errand, selection.count());
            page.changed();
            Follower<?> follower = page.follower();
            follower.act(() -> {
                Tally end = work.apply(
                        who,
                        now -> follower.draw(() -> {
                            tally = now;
                            page.changed();
                        }));
                return () -> {
                    tally = end;
                    page.settled();
                };
            });
        });
    }

    private Optional<String> allowed() {
        Optional<String> who = gate.who();
        if (who.isEmpty()) {
            page.locked();
        }
        return who;
    }
}
