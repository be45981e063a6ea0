package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.occupancyhub.models.reject.Correction;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.RejectGroup;
import org.occupancyhub.models.reject.RejectPage;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.models.reject.ResendOutcome;
import org.occupancyhub.models.reject.Resends;
import org.occupancyhub.routes.edge.AdministratorAccess;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;

/** The queue of rejects over HTTP: seen, sent again, dismissed. */
public final class RejectAnswers {

    private static final int SHOWN = 50;
    private static final int MOST = 200;

    private final RejectQueue queue;
    private final Resends resends;

    public RejectAnswers(RejectQueue queue, Resends resends) {
        this.queue = queue;
        this.resends = resends;
    }

    record PageAnswer(List<RejectAnswer> rejects, long total, Long next) {}

    record GroupAnswer(
            String expectation,
            String source,
            long count,
            @JsonProperty("newest_at") Instant newestAt,
            RejectAnswer example) {}

    record OneSentAnswer(long id, @JsonProperty("event_id") String eventId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeAnswer(long id, String outcome, @JsonProperty("event_id") String eventId, String reason) {}

    record ManySentAnswer(long sent, long refused, List<OutcomeAnswer> outcomes) {}

    public Object page(
            @Header("status") String status,
            @Header("source") String source,
            @Header("text") String text,
            @Header("expectation") String expectation,
            @Header("from") String from,
            @Header("to") String to,
            @Header("after") String after,
            @Header("limit") String limit) {
        RejectQuery query = RejectQuestions.query(status, source, text, expectation, from, to);
        RejectPage page = queue.page(query, RejectQuestions.after(after), limit(limit));
        return new PageAnswer(page.rejects().stream().map(RejectAnswer::of).toList(), page.total(), page.next());
    }

    public Object groups(
            @Header("status") String status,
            @Header("source") String source,
            @Header("text") String text,
            @Header("expectation") String expectation,
            @Header("from") String from,
            @Header("to") String to,
            @Header("limit") String limit) {
        RejectQuery query = RejectQuestions.query(status, source, text, expectation, from, to);
        return queue.groups(query, limit(limit)).stream()
                .map(RejectAnswers::answer)
                .toList();
    }

    private static GroupAnswer answer(RejectGroup group) {
        return new GroupAnswer(
                group.expectation(), group.source(), group.count(), group.newest(), RejectAnswer.of(group.example()));
    }

    private static int limit(String text) {
        return SiteQuestions.whole("limit", text, SHOWN, 1, MOST);
    }

    public Object one(@Header("reject") String inPath) {
        return RejectAnswer.of(find(RejectQuestions.id(inPath)));
    }

    /** @throws ProblemException 404; 409 where it is not open; 400 where it is still wrong */
    public Object resend(
            @Header("reject") String inPath,
            @Body byte[] body,
            @Header(AdministratorAccess.HEADER) String administrator) {
        Correction correction = RejectBodies.correction(RejectQuestions.id(inPath), body);
        ResendOutcome outcome =
                resends.resend(List.of(correction), administrator).get(0);
        if (outcome instanceof ResendOutcome.Sent sent) {
            return new OneSentAnswer(sent.rejectId(), sent.eventId());
        }
        ResendOutcome.Refused refused = (ResendOutcome.Refused) outcome;
        if (find(refused.rejectId()).status() == Reject.Status.OPEN) {
            throw ProblemException.badRequest(refused.reason());
        }
        throw conflict(refused.reason());
    }

    public Object resendMany(@Body byte[] body, @Header(AdministratorAccess.HEADER) String administrator) {
        List<OutcomeAnswer> outcomes = resends.resend(RejectBodies.corrections(body), administrator).stream()
                .map(RejectAnswers::answer)
                .toList();
        long sent =
                outcomes.stream().filter(outcome -> outcome.eventId() != null).count();
        return new ManySentAnswer(sent, outcomes.size() - sent, outcomes);
    }

    private static OutcomeAnswer answer(ResendOutcome outcome) {
        if (outcome instanceof ResendOutcome.Sent sent) {
            return new OutcomeAnswer(sent.rejectId(), "sent", sent.eventId(), null);
        }
        ResendOutcome.Refused refused = (ResendOutcome.Refused) outcome;
        return new OutcomeAnswer(refused.rejectId(), "refused", null, refused.reason());
    }

    /** @throws ProblemException 404; 409 where it is not open */
    public Object dismiss(@Header("reject") String inPath, @Body byte[] body) {
        long id = RejectQuestions.id(inPath);
        boolean dismissed = queue.dismiss(id, RejectBodies.note(body));
        Reject reject = find(id);
        if (!dismissed) {
            throw conflict("it is " + reject.status().word() + " since " + reject.settledAt()
                    + "; only open ones are dismissed");
        }
        return RejectAnswer.of(reject);
    }

    private Reject find(long id) {
        return queue.find(id).orElseGet(() -> RejectQuestions.notThere(id));
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "Conflict", detail));
    }
}
