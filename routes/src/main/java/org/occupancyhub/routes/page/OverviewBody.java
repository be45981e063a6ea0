package org.occupancyhub.routes.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.site.Site;
import org.springframework.web.util.UriUtils;

/** All places: one sentence over them, and a line of a table for each. */
final class OverviewBody {

    private final List<Site> sites;
    private final List<WeekAccuracy> rows;
    private final LocalDate since;

    /** @param rows of the day ahead only */
    OverviewBody(List<Site> sites, List<WeekAccuracy> rows, LocalDate since) {
        this.sites = sites;
        this.rows = rows;
        this.since = since;
    }

    Markup html() {
        AccuracyTotal all = AccuracyTotal.of(rows);
        Markup body = new Markup().text("h1", "How good our forecasts were");
        if (!all.isScored()) {
            body.text("p class=\"lead\"", "No forecast was scored yet. Come back tomorrow.");
        } else {
            body.text("p class=\"lead\"", Words.sentence(all));
            body.text("p class=\"quiet\"", "All places together, since " + Words.weekday(since) + ".");
        }
        body.raw("<section class=\"card\"><h2>By place</h2><div class=\"scroll\"><table class=\"sites\"><thead><tr>"
                + "<th scope=\"col\">Place</th><th scope=\"col\" class=\"n\">Off by, people</th>"
                + "<th scope=\"col\" class=\"n\">As last week</th><th scope=\"col\" class=\"n\">Better by</th>"
                + "</tr></thead><tbody>");
        sites.forEach(site -> line(body, site));
        return body.raw("</tbody></table></div></section>");
    }

    private void line(Markup body, Site site) {
        AccuracyTotal total = AccuracyTotal.of(rows.stream()
                .filter(row -> row.site().equals(site.id().value()))
                .toList());
        String href = "/public/accuracy/" + UriUtils.encodePathSegment(site.id().value(), StandardCharsets.UTF_8);
        body.raw("<tr><th scope=\"row\"><a href=\"" + Markup.escape(href) + "\">" + Markup.escape(site.name()) + "</a>"
                + (site.demo() ? " (invented)" : "") + "</th>");
        body.text("td class=\"n\"", Words.people(total.mae()));
        body.text("td class=\"n\"", Words.people(total.naiveMae()));
        body.text("td class=\"n\"", Words.better(total.skill())).raw("</tr>");
    }
}
