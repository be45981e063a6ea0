package org.occupancyhub.ui.forecast;

import java.time.ZoneId;
import java.util.Optional;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.VersionScore;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.forecast.ForecastPage.Registry;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** Says the trained forecasters: their names, how good each was, and what came of it. */
final class ForecasterWords {

    private static final int DAY = 24;
    private static final int LONGEST = 160;

    private final Words words;

    ForecasterWords(Words words) {
        this.words = words;
    }

    /** "Decision trees, v12" */
    String name(ForecasterVersion version) {
        String method = version.learnt().method();
        return words.say(
                "forecasters.version",
                words.sayIfKnown("method." + method, words.capital(Excerpt.of(method, LONGEST))),
                String.valueOf(version.id()));
    }

    /** Of the site's first 24 hours, or of all sites' where it was not scored alone. */
    static Optional<VersionScore> score(ForecasterVersion version, Site site) {
        return find(version, site.id().value()).or(() -> find(version, VersionScore.ALL_SITES));
    }

    private static Optional<VersionScore> find(ForecasterVersion version, String site) {
        return version.scores().stream()
                .filter(score -> score.site().equals(site)
                        && score.firstHorizon() == 1
                        && score.lastHorizon() == DAY
                        && score.mae() != null)
                .findFirst();
    }

    /** What the backtest said, without its figures; of the champion since when it serves. */
    String verdict(ForecasterVersion version, Registry registry, ZoneId zone) {
        String verdict = version.learnt().verdict();
        int figures = verdict.indexOf(": ");
        String said =
                words.capital(ReasonText.of(words, figures > 0 ? verdict.substring(0, figures) : verdict, LONGEST));
        return champion(registry)
                .filter(champion -> champion.id() == version.id())
                .flatMap(champion -> registry.changes().stream()
                        .filter(change -> change.alias() == Alias.CHAMPION
                                && change.kind() != AliasChange.Kind.FELL_BACK
                                && change.version() != null
                                && change.version() == version.id())
                        .findFirst())
                .map(change -> words.say(
                        "forecasters.in-use",
                        words.dayOfYear(change.changedAt().atZone(zone).toLocalDate()),
                        said))
                .orElse(said);
    }

    static Optional<ForecasterVersion> champion(Registry registry) {
        return registry.versions().stream()
                .filter(version -> version.aliases().contains(Alias.CHAMPION))
                .findFirst();
    }
}
