package org.occupancyhub.routes.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;
import org.springframework.web.util.UriUtils;

/** All places: one sentence over them, and a line of a table for each. */
final class OverviewBody {

    private final Language language;
    private final Words words;
    private final AccuracyWords said;
    private final List<Site> sites;
    private final List<WeekAccuracy> rows;
    private final LocalDate since;

    /** @param rows of the day ahead only, also of places that are not listed */
    OverviewBody(Language language, List<Site> sites, List<WeekAccuracy> rows, LocalDate since) {
        this.language = language;
        this.words = language.words();
        this.said = new AccuracyWords(words);
        this.sites = sites;
        this.rows = rows;
        this.since = since;
    }

    Markup html() {
        AccuracyTotal all = AccuracyTotal.of(rows);
        Markup body = new Markup().text("h1", words.say("proof.title"));
        if (!all.isScored()) {
            body.text("p class=\"lead\"", words.say("proof.none"));
        } else {
            body.text("p class=\"lead\"", said.sentence(all));
            body.text("p class=\"quiet\"", words.say("proof.together", words.day(since)));
        }
        body.raw("<section class=\"card\">")
                .text("h2", words.say("proof.by-place"))
                .raw(Markup.scrolling("table class=\"sites\"", words.say("proof.by-place")))
                .raw("<thead><tr>")
                .text("th scope=\"col\"", words.say("proof.place"))
                .text("th scope=\"col\" class=\"n\"", words.say("proof.off"))
                .text("th scope=\"col\" class=\"n\"", words.say("proof.naive"))
                .text("th scope=\"col\" class=\"n\"", words.say("proof.better"))
                .raw("</tr></thead><tbody>");
        Map<String, List<WeekAccuracy>> bySite = rows.stream().collect(Collectors.groupingBy(WeekAccuracy::site));
        sites.forEach(site -> line(body, site, bySite.getOrDefault(site.id().value(), List.of())));
        return body.raw("</tbody></table></div></section>");
    }

    private void line(Markup body, Site site, List<WeekAccuracy> ofSite) {
        AccuracyTotal total = AccuracyTotal.of(ofSite);
        String href = language.link(
                "/public/accuracy/" + UriUtils.encodePathSegment(site.id().value(), StandardCharsets.UTF_8));
        body.raw("<tr><th scope=\"row\"><a href=\"" + Markup.escape(href) + "\">" + Markup.escape(site.name()) + "</a>"
                + (site.demo() ? " (" + Markup.escape(words.say("proof.invented")) + ")" : "") + "</th>");
        body.text("td class=\"n\"", said.people(total.mae()));
        body.text("td class=\"n\"", said.people(total.naiveMae()));
        body.text("td class=\"n\"", said.percent(total.skill())).raw("</tr>");
    }
}
