package org.occupancyhub.models.reason;

import java.util.Locale;

/**
 * A sentence that is stored in English, or a part of one, with places {@code {0}}, {@code {1}} for what differs: names,
 * values and numbers, or another reason, but never a word, which would stay English (what a parser or a driver says is a value). Whoever refuses something takes its
 * words from here, so that pages can say all of it in other languages.
 */
public sealed interface Reason permits Fact, Refusal, Rejection, Rule, Subject, TrainingReason, Unreadable {

    String name();

    /** As it is stored and as the API says it. */
    String english();

    /** Its name among the texts of a language. */
    default String key() {
        return (getClass().getSimpleName() + "." + name())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    default Said with(Object... parts) {
        return Said.of(this, parts);
    }
}
