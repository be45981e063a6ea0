package org.occupancyhub.ui.quality;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.account.Check;
import org.occupancyhub.words.Phrase;
import org.occupancyhub.words.Words;

/** Says in one or two sentences whether the numbers may be trusted. */
final class QualitySentence {

    private QualitySentence() {}

    static Phrase of(Words words, QualityPage page, Instant now) {
        Phrase said = books(words, page, now);
        if (page.modelsInTrouble() > 0) {
            said = said.then(words.manyPhrase("quality.models", page.modelsInTrouble()));
        }
        if (page.testsThatDoNotHold() > 0) {
            said = said.then(words.manyPhrase("quality.tests", page.testsThatDoNotHold()));
        }
        return said;
    }

    /** Whether there is nothing that somebody should look at. */
    static boolean fine(QualityPage page) {
        return page.books() != null
                && page.books().checkedAt() != null
                && page.books().broken().isEmpty()
                && page.modelsInTrouble() == 0
                && page.testsThatDoNotHold() == 0;
    }

    private static Phrase books(Words words, QualityPage page, Instant now) {
        QualityPage.Books books = page.books();
        if (books == null) {
            return words.phrase("quality.unreadable");
        }
        if (books.checkedAt() == null) {
            return words.phrase("quality.unchecked");
        }
        String checked = words.ago(books.checkedAt(), now, page.zone());
        List<Check> broken = books.broken();
        if (broken.isEmpty()) {
            return words.phrase("quality.whole", checked);
        }
        Phrase first = words.phrase("quality.broken", new CheckWords(words).difference(broken.get(0)));
        Phrase more = broken.size() == 1 ? Phrase.NOTHING : words.manyPhrase("quality.more", broken.size() - 1L);
        return first.then(more).then(words.phrase("quality.checked", checked));
    }
}
