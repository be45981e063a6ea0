package org.occupancyhub.hub.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.occupancyhub.forecast.backtest.BacktestPlan;
import org.occupancyhub.forecast.backtest.Score;
import org.occupancyhub.forecast.backtest.SiteScores;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;

/**
 * All figures of a backtest, for programs. Names are in snake case; what could not be computed, such as a MASE without a
 * scale, is {@code null}.
 *
 * @param format changes when a program that reads it would have to
 * @param seed of the draws of the comparisons
 */
record BacktestJson(
        int format, Plan plan, Data data, long seed, List<Model> models, List<MethodComparison> comparisons) {

    private static final int FORMAT = 1;

    /** When forecasts would have been made; {@code at} on each site's clocks. */
    record Plan(String from, String to, long everyHours, String at, int hours) {

        static Plan of(BacktestPlan plan) {
            return new Plan(
                    plan.from().toString(),
                    plan.to().toString(),
                    plan.every().toHours(),
                    plan.at().toString(),
                    plan.hours());
        }
    }

    /**
     * What was forecast.
     *
     * @param source the files, or {@code warehouse}
     * @param fingerprint the same for the same hours and values of the same sites; calendars do not count
     */
    record Data(List<String> source, String fingerprint, List<Counted> sites) {

        /** One site; local times of its first and last hour. */
        record Counted(String site, String zone, String first, String last) {}

        static Data of(List<String> source, List<SitePast> sites) {
            return new Data(
                    source,
                    new SitePool(sites).fingerprint(),
                    sites.stream()
                            .map(site -> new Counted(
                                    site.name(),
                                    site.zone().getId(),
                                    LocalHour.start(site.series().first()).toString(),
                                    LocalHour.start(site.series().end() - 1).toString()))
                            .toList());
        }
    }

    /**
     * A method with its scores over all sites and for each; {@code parameters} is an object.
     *
     * @param historyDays how many days of its past each site kept, or null for all
     */
    record Model(
            String model,
            @JsonRawValue String parameters,
            Integer historyDays,
            double seconds,
            List<Score> scores,
            List<SiteScores> sites) {

        static Model of(BacktestRun run) {
            return new Model(
                    run.report().model(),
                    run.report().parameters(),
                    run.historyDays() == 0 ? null : run.historyDays(),
                    run.seconds(),
                    run.report().scores(),
                    run.report().sites());
        }
    }

    static BacktestJson of(
            BacktestPlan plan, Data data, long seed, List<BacktestRun> runs, List<MethodComparison> comparisons) {
        return new BacktestJson(
                FORMAT, Plan.of(plan), data, seed, runs.stream().map(Model::of).toList(), comparisons);
    }

    void write(Path file) throws IOException {
        SimpleModule numbers = new SimpleModule();
        numbers.addSerializer(double.class, new FiniteNumbers());
        numbers.addSerializer(Double.class, new FiniteNumbers());
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(numbers)
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(file, mapper.writeValueAsString(this) + "\n");
    }

    /** JSON knows no NaN. */
    private static final class FiniteNumbers extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }
}
