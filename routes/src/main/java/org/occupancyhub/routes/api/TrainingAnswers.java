package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.routes.problem.ProblemException;

/** Trainings of the forecasters: asked for, watched, stopped. */
public final class TrainingAnswers {

    private static final int ACCEPTED = 202;
    private static final int DEFAULT_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 200;
    private static final int HIGHEST = 999_999_999;

    private final TrainingRuns runs;

    public TrainingAnswers(TrainingRuns runs) {
        this.runs = runs;
    }

    /** A training as the contract writes it. */
    record RunAnswer(
            long run,
            String trigger,
            int attempt,
            String state,
            @JsonProperty("requested_at") Instant requestedAt,
            @JsonProperty("started_at") Instant startedAt,
            @JsonProperty("finished_at") Instant finishedAt,
            String step,
            int done,
            int steps,
            String outcome,
            String failure) {

        static RunAnswer of(TrainingRun run) {
            return new RunAnswer(
                    run.id(),
                    run.trigger().word(),
                    run.attempt(),
                    state(run),
                    run.requestedAt(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.step(),
                    run.done(),
                    run.steps(),
                    run.outcome(),
                    run.failure());
        }

        private static String state(TrainingRun run) {
            if (run.isOpen()) {
                return run.startedAt() == null ? "waiting" : "running";
            }
            if (run.outcome() != null) { // though it may have been asked to stop after its last step
                return "done";
            }
            return run.hasFailed() ? "failed" : "cancelled";
        }
    }

    /** The one that is under way, where there is one. */
    public RunAnswer train(Exchange exchange) {
        RunAnswer run = RunAnswer.of(runs.request(TrainingRun.Trigger.DEMAND));
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, ACCEPTED);
        return run;
    }

    public List<RunAnswer> runs(@Header("limit") String limit) {
        return runs.newest(SiteQuestions.whole("limit", limit, DEFAULT_LIMIT, 1, HIGHEST_LIMIT)).stream()
                .map(RunAnswer::of)
                .toList();
    }

    public Map<String, Object> cancel(@Header("run") String number) {
        int run = SiteQuestions.whole("run", number, 0, 1, HIGHEST);
        if (!runs.cancel(run)) {
            throw ProblemException.notFound("no training " + run + " waits or is under way");
        }
        return Map.of("cancelled", run);
    }
}
