package org.occupancyhub.routes.page;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Header;
import org.apache.camel.Message;
import org.occupancyhub.models.accuracy.Accuracies;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.words.Words;
import org.springframework.web.util.UriUtils;

/** How good past forecasts were, for anyone: a sentence, a picture, a table. */
public final class AccuracyPages {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int KEEP_SECONDS = 300;
    private static final int LATELY_WEEKS = 4;
    private static final int PLACES = 200;

    private final Accuracies accuracies;
    private final Drifts drifts;
    private final Sites sites;
    private final Clock clock;
    private final Frame frame = Frame.read("public.html");

    public AccuracyPages(Accuracies accuracies, Drifts drifts, Sites sites, Clock clock) {
        this.accuracies = accuracies;
        this.drifts = drifts;
        this.sites = sites;
        this.clock = clock;
    }

    public void overview(Message message) {
        Language language = Language.of(message);
        List<Site> all = sites.all();
        LocalDate since = thisWeek(all.get(0)).minusWeeks(LATELY_WEEKS);
        List<Site> shown = all.stream().filter(SiteCopies::isForVisitors).toList();
        Set<String> ids = shown.stream().map(site -> site.id().value()).collect(Collectors.toSet());
        List<WeekAccuracy> rows = accuracies.weeks(null, since).stream()
                .filter(row -> row.horizons().equals(Horizons.DAY) && ids.contains(row.site()))
                .toList();
        List<Site> first = shown.stream().limit(PLACES).toList(); // events can bring sites by the thousand
        String page = around(
                language, language.words().say("proof.title"), new OverviewBody(language, first, rows, since).html());
        Answered.with(message, frame, language, page, OK, KEEP_SECONDS);
    }

    public void site(@Header("site") String encoded, Message message) {
        Language language = Language.of(message);
        String id = UriUtils.decode(encoded, StandardCharsets.UTF_8);
        Optional<Site> known = sites.all().stream()
                .filter(site ->
                        SiteCopies.isForVisitors(site) && site.id().value().equals(id))
                .findFirst();
        if (known.isEmpty()) {
            String page = around(language, language.words().say("visit.nowhere"), nothing(language, id));
            Answered.with(message, frame, language, page, NOT_FOUND, 0);
            return;
        }
        Site site = known.get();
        LocalDate monday = thisWeek(site);
        List<WeekAccuracy> rows = accuracies.weeks(site.id(), monday.minusWeeks(WeekChart.WEEKS));
        Optional<DriftRecord> drift =
                drifts.lasting().stream().filter(one -> one.site().equals(id)).findFirst();
        Markup body = new SiteBody(language, site, rows, monday, monday.minusWeeks(LATELY_WEEKS), drift).html();
        String page = around(language, language.words().say("proof.title-of", site.name()), body);
        Answered.with(message, frame, language, page, OK, KEEP_SECONDS);
    }

    /** With where it all comes from below it. */
    private String around(Language language, String title, Markup body) {
        Words words = language.words();
        String api = "<a href=\"/api/docs\">" + Markup.escape(words.say("proof.api")) + "</a>";
        body.raw("<p class=\"quiet\">" + Markup.escape(words.say("proof.foot")) + " "
                + words.say("proof.data", api, "<code>/api/accuracy</code>") + "</p>");
        return frame.around(language, title, body);
    }

    private static Markup nothing(Language language, String id) {
        Words words = language.words();
        return new Markup()
                .text("h1", words.say("visit.nowhere"))
                .text("p class=\"lead\"", words.say("visit.nowhere-text", id))
                .raw("<nav><a href=\"" + language.link("/public/accuracy") + "\">"
                        + Markup.escape(words.say("proof.all")) + "</a></nav>");
    }

    private LocalDate thisWeek(Site site) {
        return clock.instant()
                .atZone(site.timeZone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static AccuracyTotal total(List<WeekAccuracy> rows, Horizons range, LocalDate since) {
        return AccuracyTotal.of(rows.stream()
                .filter(row -> row.horizons().equals(range) && !row.week().isBefore(since))
                .toList());
    }
}
