package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.VersionScore;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.forecast.ForecastPage.Registry;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.words.Words;

/** The versions of the registry with their roles, figures and verdicts, and what every method must beat. */
final class ForecasterList extends Div {

    private static final int MOST = 8;
    private static final int FEW = 4;
    private static final double TARGET = 0.8;

    private final Words words;
    private final ForecasterWords say;
    private final Consumer<ForecasterVersion> promote;
    private final Table table;
    private final NativeButton more;
    private boolean all;
    private Runnable draw = () -> {};

    ForecasterList(Words words, Consumer<ForecasterVersion> promote) {
        this.words = words;
        this.say = new ForecasterWords(words);
        this.promote = promote;
        table = new Table(
                        words.say("forecasters.title"),
                        List.of(
                                Table.Column.text(words.say("forecasters.model")),
                                Table.Column.text(words.say("forecasters.role")),
                                Table.Column.text(words.say("forecasters.trained")),
                                Table.Column.text(words.say("forecasters.until")),
                                Table.Column.figures(words.say("forecasters.mae")),
                                Table.Column.text(words.say("forecasters.coverage")),
                                Table.Column.figures(words.say("forecasters.skill")),
                                Table.Column.text(words.say("forecasters.verdict"))))
                .stacked();
        more = new NativeButton("", click -> {
            all = !all;
            draw.run();
        });
        more.addClassNames("oh-btn", "oh-more");
        addClassName("oh-forecaster-list");
        add(table, more);
    }

    void show(Site site, Registry registry, boolean mayAct) {
        draw = () -> draw(site, registry, mayAct);
        draw.run();
    }

    private void draw(Site site, Registry registry, boolean mayAct) {
        int shown = Math.min(MOST, registry.versions().size());
        more.setVisible(shown > FEW);
        more.getElement().setAttribute("aria-expanded", String.valueOf(all));
        more.setText(all ? words.say("forecasters.fewer") : words.say("forecasters.more", shown));
        table.clear();
        Stream<ForecasterVersion> first = registry.versions().stream()
                .filter(version -> !version.aliases().isEmpty());
        Stream<ForecasterVersion> rest =
                registry.versions().stream().filter(version -> version.aliases().isEmpty());
        Stream.concat(first.sorted((one, other) -> Boolean.compare(isChampion(other), isChampion(one))), rest)
                .limit(all ? MOST : FEW)
                .forEach(version -> row(version, site, registry, mayAct));
        ForecasterWords.champion(registry)
                .flatMap(champion -> ForecasterWords.score(champion, site))
                .filter(score -> score.naiveMae() != null)
                .ifPresent(this::yardstick);
    }

    private void row(ForecasterVersion version, Site site, Registry registry, boolean mayAct) {
        Span name = new Span(say.name(version));
        name.setClassName("oh-strong");
        Optional<VersionScore> score = ForecasterWords.score(version, site);
        Div verdict = new Div(new Text(say.verdict(version, registry, site.timeZone())));
        verdict.setClassName("oh-forecaster-verdict");
        if (mayAct && !isChampion(version)) {
            NativeButton button = new NativeButton(words.say("forecasters.promote"), click -> promote.accept(version));
            button.setClassName("oh-btn");
            button.setAriaLabel(words.say("forecasters.promote-this", say.name(version)));
            verdict.add(button);
        }
        table.row(
                name,
                role(version),
                new Text(day(version.trainedAt(), site)),
                new Text(day(version.learnt().until().minusMillis(1), site)),
                new Text(score.map(one -> words.tenths(one.mae())).orElse("–")),
                coverage(score),
                new Text(score.filter(one -> one.naiveMae() != null && one.naiveMae() > 0)
                        .map(one -> words.percent(1 - one.mae() / one.naiveMae()))
                        .orElse("–")),
                verdict);
    }

    private void yardstick(VersionScore score) {
        Span name = new Span(words.say("method.seasonal-naive"));
        name.setClassName("oh-strong");
        Span role = new Span(new Glyph("steady"), new Text(words.say("forecasters.baseline")));
        role.setClassName("oh-role");
        table.row(
                name,
                role,
                new Text(words.say("forecasters.untrained")),
                new Text("–"),
                new Text(words.tenths(score.naiveMae())),
                new Text("–"),
                new Text(words.percent(0)),
                new Text(words.say("forecasters.yardstick")));
    }

    private Component role(ForecasterVersion version) {
        boolean challenger = version.aliases().contains(Alias.CHALLENGER);
        Span role = new Span();
        role.setClassName("oh-role");
        if (isChampion(version)) {
            role.addClassName("oh-role--champion");
            role.add(new Glyph("star"), new Text(words.say("forecasters.champion")));
        } else {
            role.add(
                    new Glyph(challenger ? "up" : "clock"),
                    new Text(words.say(challenger ? "forecasters.challenger" : "forecasters.earlier")));
        }
        return role;
    }

    private Component coverage(Optional<VersionScore> score) {
        if (score.isEmpty() || score.get().coverage() == null) {
            return new Text("–");
        }
        double share = score.get().coverage();
        Span bar = new Span();
        bar.setClassName("oh-coverage-bar");
        bar.getStyle().set("--oh-share", percent(share)).set("--oh-target", percent(TARGET));
        bar.getElement().setAttribute("aria-hidden", "true");
        Span both = new Span(bar, new Text(words.percent(share)));
        both.setClassName("oh-coverage");
        return both;
    }

    private static String percent(double share) {
        return Math.round(Math.max(0, Math.min(1, share)) * 100) + "%";
    }

    private String day(Instant at, Site site) {
        return words.dayOfYear(at.atZone(site.timeZone()).toLocalDate());
    }

    private static boolean isChampion(ForecasterVersion version) {
        return version.aliases().contains(Alias.CHAMPION);
    }
}
