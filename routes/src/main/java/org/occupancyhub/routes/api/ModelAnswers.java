package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.project.ModelStates;
import org.occupancyhub.models.project.ModelStatus;
import org.occupancyhub.models.project.ModelStatus.TestStatus;

/** How the SQL models are, as the contract writes it. */
public final class ModelAnswers {

    private final ModelStates states;

    public ModelAnswers(ModelStates states) {
        this.states = states;
    }

    record ModelAnswer(
            String relation,
            String file,
            String materialization,
            String origin,
            List<String> refs,
            String state,
            String failure,
            @JsonProperty("built_at") Instant builtAt,
            Long rows,
            List<TestAnswer> tests) {

        static ModelAnswer of(ModelStatus model) {
            return new ModelAnswer(
                    model.relation(),
                    model.file(),
                    model.materialization(),
                    model.origin(),
                    model.refs(),
                    model.state(),
                    model.failure(),
                    model.builtAt(),
                    model.rows(),
                    model.tests().stream().map(TestAnswer::of).toList());
        }
    }

    record TestAnswer(
            String test,
            String column,
            Boolean holds,
            @JsonProperty("failed_rows") Long failedRows,
            String error,
            @JsonProperty("tested_at") Instant testedAt) {

        static TestAnswer of(TestStatus test) {
            return new TestAnswer(
                    test.test(), test.column(), test.holds(), test.failedRows(), test.error(), test.testedAt());
        }
    }

    public List<ModelAnswer> models() {
        return states.all().stream().map(ModelAnswer::of).toList();
    }
}
