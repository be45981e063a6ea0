package org.occupancyhub.routes.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.models.accuracy.AccuracyTotal;
import org.occupancyhub.models.accuracy.DriftRecord;
import org.occupancyhub.models.accuracy.WeekAccuracy;
import org.occupancyhub.models.accuracy.WeekAccuracy.Horizons;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

/** One place: the sentence, two pictures by week, a table by week and one by how far ahead. */
final class SiteBody {

    private static final double TARGET = 80;
    private static final List<Horizons> RANGES = List.of(
            new Horizons(1, 1), new Horizons(2, 3), new Horizons(4, 24), new Horizons(25, 72), new Horizons(73, 168));
    private static final List<String> COLUMNS =
            List.of("proof.off", "proof.naive", "proof.better", "proof.in-range", "proof.hours");

    private final Language language;
    private final Words words;
    private final AccuracyWords said;
    private final Site site;
    private final List<WeekAccuracy> rows;
    private final LocalDate monday;
    private final LocalDate since;
    private final Optional<DriftRecord> drift;

    /**
     * @param monday of this week
     * @param since the first week of those that the sentence is about
     */
    SiteBody(
            Language language,
            Site site,
            List<WeekAccuracy> rows,
            LocalDate monday,
            LocalDate since,
            Optional<DriftRecord> drift) {
        this.language = language;
        this.words = language.words();
        this.said = new AccuracyWords(words);
        this.site = site;
        this.rows = rows;
        this.monday = monday;
        this.since = since;
        this.drift = drift;
    }

    Markup html() {
        Markup body = new Markup()
                .raw("<nav><a href=\"" + language.link("/public/accuracy") + "\">"
                        + Markup.escape(words.say("proof.all")) + "</a></nav>")
                .text("h1", words.say("proof.title-of", site.name()));
        if (site.demo()) {
            body.text("p class=\"note\"", words.say("proof.demo"));
        }
        List<Week> weeks = weeks();
        AccuracyTotal day = AccuracyPages.total(rows, Horizons.DAY, since);
        if (day.isScored()) {
            body.text("p class=\"lead\"", said.sentence(day));
            body.text("p class=\"quiet\"", range(day));
        } else {
            body.text("p class=\"lead\"", words.say("proof.no-day"));
            body.text("p class=\"quiet\"", words.say("proof.no-day.text"));
        }
        drift.ifPresent(one -> body.text("p class=\"note\"", changed(one)));
        if (!weeks.isEmpty()) {
            charts(body, weeks);
            table(body, words.say("proof.by-week"), words.say("proof.week"));
            weeks.stream()
                    .sorted(Comparator.comparing(Week::monday).reversed())
                    .forEach(week -> line(body, words.day(week.monday()), week.day()));
            body.raw("</tbody></table></div></section>");
        }
        byHorizon(body);
        return body;
    }

    private String range(AccuracyTotal day) {
        return words.say("proof.range", words.day(since), words.count(100 * day.coverage()), words.count(TARGET));
    }

    private String changed(DriftRecord drift) {
        return words.say(
                drift.ratio() < 1 ? "proof.fewer" : "proof.more",
                words.day(drift.firstDay()),
                words.percent(drift.ratio()));
    }

    private List<Week> weeks() {
        return rows.stream()
                .filter(row -> row.horizons().equals(Horizons.DAY))
                .map(row -> new Week(row.week(), AccuracyTotal.of(List.of(row))))
                .sorted(Comparator.comparing(Week::monday))
                .toList();
    }

    private void charts(Markup body, List<Week> weeks) {
        double most = weeks.stream()
                .flatMap(week -> Stream.of(week.day().mae(), week.day().naiveMae()))
                .filter(value -> !Double.isNaN(value))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        long better = weeks.stream().filter(week -> week.day().skill() > 0).count();
        body.raw("<div class=\"charts\">");
        figure(
                body,
                words.say("proof.off-by-week"),
                "<svg class=\"key\" viewBox=\"0 0 360 22\" aria-hidden=\"true\">"
                        + "<path class=\"forecast\" d=\"M 44 11 L 68 11\"/><circle class=\"dot\" cx=\"56\" cy=\"11\" r=\"4\"/>"
                        + "<text class=\"name\" x=\"76\" y=\"16\">" + Markup.escape(words.say("proof.forecast"))
                        + "</text>"
                        + "<path class=\"naive\" d=\"M 160 11 L 184 11\"/>"
                        + "<rect class=\"square\" x=\"168.5\" y=\"7.5\" width=\"7\" height=\"7\"/>"
                        + "<text x=\"192\" y=\"16\">" + Markup.escape(words.say("proof.week-ago")) + "</text></svg>",
                new WeekChart(words, monday, most, "")
                        .naive(weeks, week -> week.day().naiveMae())
                        .forecast(weeks, week -> week.day().mae()),
                words.say("proof.nearer", words.count(better), words.count(weeks.size())));
        figure(
                body,
                words.say("proof.in-range-by-week"),
                "<svg class=\"key\" viewBox=\"0 0 360 22\" aria-hidden=\"true\">"
                        + "<line class=\"target\" x1=\"44\" x2=\"68\" y1=\"11\" y2=\"11\"/>"
                        + "<text x=\"76\" y=\"16\">"
                        + Markup.escape(words.say("proof.made-for", words.percent(TARGET / 100))) + "</text></svg>",
                new WeekChart(words, monday, 100, " %")
                        .target(TARGET)
                        .forecast(weeks, week -> 100 * week.day().coverage()),
                words.say("proof.share", words.percent(TARGET / 100)));
        body.raw("</div>");
    }

    private static void figure(Markup body, String title, String key, WeekChart chart, String finding) {
        body.raw("<figure class=\"card\" aria-label=\"" + Markup.escape(finding) + "\">")
                .text("h2", title)
                .raw(key)
                .raw(chart.drawn())
                .raw("</figure>");
    }

    private void byHorizon(Markup body) {
        List<Horizons> scored = RANGES.stream()
                .filter(range -> AccuracyPages.total(rows, range, since).isScored())
                .toList();
        if (!scored.isEmpty()) {
            table(body, words.say("proof.by-horizon", words.day(since)), words.say("proof.ahead"));
            scored.forEach(range -> line(body, said.horizons(range), AccuracyPages.total(rows, range, since)));
            body.raw("</tbody></table></div></section>");
        }
    }

    private void table(Markup body, String title, String first) {
        body.raw("<section class=\"card\">")
                .text("h2", title)
                .raw(Markup.scrolling("table", title))
                .raw("<thead><tr>")
                .text("th scope=\"col\"", first);
        COLUMNS.forEach(column -> body.text("th scope=\"col\" class=\"n\"", words.say(column)));
        body.raw("</tr></thead><tbody>");
    }

    private void line(Markup body, String name, AccuracyTotal total) {
        body.raw("<tr>")
                .text("th scope=\"row\"", name)
                .text("td class=\"n\"", said.people(total.mae()))
                .text("td class=\"n\"", said.people(total.naiveMae()))
                .text("td class=\"n\"", said.percent(total.skill()))
                .text("td class=\"n\"", said.percent(total.coverage()))
                .text("td class=\"n\"", words.count(total.scoredHours()))
                .raw("</tr>");
    }
}
