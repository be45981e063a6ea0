package org.occupancyhub.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.SiteNow;

/** What a screen reader is told: changes of level, the latest of each site, at most once a minute. */
final class Announcer {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Words words;
    private final Map<SiteId, Level> known = new HashMap<>();
    private final Map<SiteId, String> waiting = new LinkedHashMap<>();
    private Instant last = Instant.MIN;

    Announcer(Words words) {
        this.words = words;
    }

    /** Takes the page in; empty where there is nothing to say yet. */
    Optional<String> hear(LivePage page, Instant now) {
        for (SiteNow site : page.sites()) {
            Level level = site.currentLevel(now);
            if (level == null) {
                continue;
            }
            Level before = known.put(site.site().id(), level);
            if (before != null && before != level) {
                waiting.put(
                        site.site().id(),
                        words.say("announce.level", site.site().name(), words.level(level)));
            }
        }
        if (waiting.isEmpty() || (!last.equals(Instant.MIN) && now.isBefore(last.plus(PAUSE)))) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>(waiting.values());
        waiting.clear();
        last = now;
        return Optional.of(String.join(". ", sentences) + ".");
    }
}
