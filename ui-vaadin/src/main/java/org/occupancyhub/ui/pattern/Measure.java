package org.occupancyhub.ui.pattern;

import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

/** In what the numbers of a site are shown: a share of its capacity, or people. */
record Measure(Words words, Site site, boolean shares) {

    static Measure of(Words words, Site site, boolean asPeople) {
        return new Measure(words, site, site.capacity() != null && !asPeople);
    }

    /** As it stands in a cell. */
    String number(double people) {
        return words.count(shares ? site.utilization(people) * 100 : people);
    }

    /** {@code 90 %} or {@code 108 people}. */
    String text(double people) {
        return shares ? words.percent(site.utilization(people)) : words.say("patterns.people", words.count(people));
    }

    /** {@code 90 %, very busy}. */
    String full(double people) {
        Level level = site.level(people);
        return level == null ? text(people) : words.say("patterns.with-level", text(people), words.level(level));
    }

    String unit() {
        return words.say(shares ? "patterns.unit.share" : "patterns.unit.people");
    }
}
