package org.occupancyhub.routes.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.accuracy.DayError;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

class AccuracyPagesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-19T13:20:00Z"), ZoneOffset.UTC);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final String EVIL = "<script>alert('x')</script> & \"Co\"";

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<WeekAccuracy> rows = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>(List.of(place("gym", "Campus gym"), place("evil", EVIL)));
    private final List<DriftRecord> lasting = new ArrayList<>();

    @Test
    void theSentenceComesFirstThenThePicturesThenTheTables() {
        scored();

        Message page = site("gym", null);
        String html = html(page);
        assertThat(html.strip()).startsWith("<!doctype html>").endsWith("</html>");
        assertThat(page.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
        assertThat(html)
                .containsSubsequence(
                        "Forecasts for the day ahead were off by about 4 people; a guess from last week by 6.",
                        "Of 100 counts, 79 lay in the range",
                        "<figure",
                        "<svg",
                        "As a week ago",
                        "Counts in the given range",
                        "By week, for the day ahead",
                        "Mon 16 Nov",
                        "By how far ahead, since Mon 19 Oct",
                        "this hour",
                        "4–7 days");
        assertThat(html).doesNotContain("<script", "NaN", "null", "http://", "https://");
    }

    @Test
    void withoutScoresItSaysSoAndDrawsNothing() {
        assertThat(html(site("gym", null)))
                .contains("No forecast for a day ahead was scored here in the last weeks.")
                .doesNotContain("<svg", "<table", "NaN");
        Message overview = message(null);
        pages().overview(overview);
        assertThat(html(overview)).contains("No forecast was scored yet.").contains("/public/accuracy/gym");
    }

    @Test
    void daysThatHappenAgainAreForThoseWhoStartedThemAndOfThousandsTheFirstAreListed() {
        scored();
        sites.add(place("gym-again", "Campus gym again", true));
        rows.add(new WeekAccuracy("gym-again", MONDAY, Horizons.DAY, 112, 112, 5555.0, 0.3, 0.8, 11, 112, 5555.0, 5.0));
        for (int i = 0; i < 300; i++) {
            sites.add(place("site-" + i, "Site " + i));
        }

        Message overview = message(null);
        pages().overview(overview);

        assertThat(html(overview))
                .contains("/public/accuracy/gym\"", "/public/accuracy/site-197\"")
                .doesNotContain("gym-again", "/public/accuracy/site-198\"", "555");
        assertThat(site("gym-again", null).getHeader(Exchange.HTTP_RESPONSE_CODE))
                .isEqualTo(404);
    }

    @Test
    void whatComesFromOutsideIsTextOnly() {
        scored();
        assertThat(html(site("evil", null)))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Co&quot;")
                .doesNotContain("<script");
        Message nothing = site("%3Cb%3Enowhere", null);
        assertThat(nothing.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(404);
        assertThat(html(nothing))
                .contains("There is no place called &lt;b&gt;nowhere here.")
                .doesNotContain("<b>");
    }

    @Test
    void whoHasThePageIsToldThatItIsTheSame() {
        scored();
        Message first = site("gym", null);
        String tag = first.getHeader("ETag", String.class);
        assertThat(tag).matches("\"[0-9a-f]{24}\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("public, max-age=300");

        Message again = site("gym", "\"other\", W/" + tag);
        assertThat(again.getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(304);
        assertThat(html(again)).isEmpty();
        rows.remove(0);
        assertThat(site("gym", tag).getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
    }

    @Test
    void aPlaceThatDriftsSaysWhatChanged() {
        scored();
        lasting.add(new DriftRecord(
                1,
                "gym",
                NOW.instant(),
                LocalDate.parse("2026-11-16"),
                LocalDate.parse("2026-11-17"),
                0.52,
                4,
                "",
                null,
                null));
        assertThat(html(site("gym", null)))
                .contains(
                        "Something changed here around Mon 16 Nov: fewer people came than was forecast, about 52\u00a0% of it.");
    }

    private void scored() {
        for (int back = 0; back < 10; back++) {
            LocalDate week = MONDAY.minusWeeks(back);
            if (back != 5) {
                rows.add(row(
                        week,
                        Horizons.DAY,
                        3.6 + 0.4 * (back % 3),
                        5.6 + 0.5 * (back % 4),
                        0.79 + 0.01 * (back % 3 - 1)));
                Stream.of(
                                new Horizons(1, 1),
                                new Horizons(2, 3),
                                new Horizons(4, 24),
                                new Horizons(25, 72),
                                new Horizons(73, 168))
                        .forEach(range -> rows.add(row(week, range, 2.9 + range.last() / 60.0, 6.3, 0.8)));
            }
        }
    }

    private static WeekAccuracy row(LocalDate week, Horizons range, double mae, double naive, double coverage) {
        return new WeekAccuracy("gym", week, range, 112, 112, mae, 0.3, coverage, 11, 112, mae, naive);
    }

    private Message site(String id, String known) {
        Message message = message(known);
        pages().site(id, message);
        return message;
    }

    private Message message(String known) {
        Message message = new DefaultMessage(camel);
        message.setHeader("If-None-Match", known);
        return message;
    }

    private static String html(Message message) {
        return new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
    }

    private AccuracyPages pages() {
        return new AccuracyPages(
                (site, from) -> rows.stream()
                        .filter(row -> (site == null || row.site().equals(site.value()))
                                && !row.week().isBefore(from))
                        .toList(),
                new DriftsInMemory(lasting),
                () -> sites,
                NOW);
    }

    private static Site place(String id, String name) {
        return place(id, name, false);
    }

    private static Site place(String id, String name, boolean demo) {
        return new Site(
                new SiteId(id),
                name,
                ZoneId.of("Europe/Zurich"),
                120,
                Duration.ofMinutes(10),
                OpeningHours.ALWAYS,
                Thresholds.DEFAULT,
                List.of(),
                demo);
    }

    private record DriftsInMemory(List<DriftRecord> lasting) implements Drifts {

        @Override
        public void note(DriftRecord drift) {
            lasting.add(drift);
        }

        @Override
        public void asked(long drift, long run) {
            throw new UnsupportedOperationException("no page asks for a training");
        }

        @Override
        public void over(long drift, Instant at) {
            lasting.removeIf(one -> one.id() == drift);
        }

        @Override
        public List<DriftRecord> newest(SiteId site, int limit) {
            return lasting;
        }

        @Override
        public Optional<LocalDate> watched(SiteId site) {
            return Optional.empty();
        }

        @Override
        public void watched(SiteId site, LocalDate day) {
            throw new UnsupportedOperationException("no page watches");
        }

        @Override
        public List<DayError> dayErrors(SiteId site, Instant from, Instant until) {
            return List.of();
        }
    }
}
