package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.camel.Header;
import org.occupancyhub.forecast.live.LiveFeatures;
import org.occupancyhub.forecast.model.Feature;
import org.occupancyhub.forecast.model.Features;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;

/** What forecasters with features are told of a site now. */
public final class FeatureAnswers {

    private static final int LAST = 167;

    private final LiveFeatures features;
    private final Clock clock;
    private final SiteQuestions questions;

    public FeatureAnswers(Sites sites, LiveFeatures features, Clock clock) {
        this.features = features;
        this.clock = clock;
        this.questions = new SiteQuestions(sites);
    }

    /** @param ts start of the hour that is told of */
    record Table(
            String site,
            OffsetDateTime origin,
            OffsetDateTime ts,
            @JsonProperty("features_version") int featuresVersion,
            List<Row> features) {}

    /** @param value null where it is not known */
    record Row(String name, String unit, String description, Double value) {

        static Row of(Feature feature, Map<String, Double> values) {
            Double value = values.get(feature.name());
            return new Row(
                    feature.name(),
                    feature.unit(),
                    feature.description(),
                    value == null || value.isNaN() ? null : value);
        }
    }

    public Table table(@Header("site") String id, @Header("ahead") String aheadText) {
        Site site = questions.siteInPath(id);
        int ahead = SiteQuestions.whole("ahead", aheadText, 0, 0, LAST);
        Instant now = clock.instant();
        Map<String, Double> values = features.at(site, now, ahead);
        OffsetDateTime origin =
                now.truncatedTo(ChronoUnit.HOURS).atZone(site.timeZone()).toOffsetDateTime();
        return new Table(
                site.id().value(),
                origin,
                origin.toInstant()
                        .plus(ahead, ChronoUnit.HOURS)
                        .atZone(site.timeZone())
                        .toOffsetDateTime(),
                Features.FEATURES_VERSION,
                Features.all().stream().map(feature -> Row.of(feature, values)).toList());
    }
}
