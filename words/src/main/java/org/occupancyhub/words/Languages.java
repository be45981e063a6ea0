package org.occupancyhub.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the product can be read in. */
final class Languages {

    /** The one that is said to everybody else first. */
    static final List<Locale> WITH_BUNDLE = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** Those and the countries that write their numbers otherwise. */
    static final List<Locale> ALL = Stream.concat(
                    WITH_BUNDLE.stream(), Stream.of(new Locale("de", "AT"), new Locale("de", "CH")))
            .toList();

    private Languages() {}

    /** @param wished languages as a browser lists them; of null, of nonsense and of others there is none */
    static Optional<Locale> known(String wished) {
        if (wished == null || wished.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wished), ALL));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
