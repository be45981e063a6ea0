package org.occupancyhub.ui.flow;

import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Phrase;
import org.occupancyhub.words.Words;

/** Says in a sentence or two whether everything moves. */
final class RoutesSentence {

    private static final int NAME = 60;
    private static final int MESSAGE = 200;

    private RoutesSentence() {}

    static Phrase of(Words words, RoutesPage page) {
        if (page.flows().isEmpty()) { // the page is up before the routes are
            return words.phrase("routes.none-yet");
        }
        Phrase said = page.halted().isEmpty() ? words.manyPhrase("routes.all-run", page.meant()) : halted(words, page);
        if (!page.failing().isEmpty()) {
            said = said.then(failing(words, page));
        }
        if (!page.waitingIsKnown()) {
            return said.then(words.phrase("routes.waiting-unknown"));
        }
        return said.then(
                page.waiting() == 0
                        ? words.phrase("routes.nothing-waits")
                        : words.manyPhrase("routes.waiting", page.waiting()));
    }

    static Verdict.Kind kind(RoutesPage page) {
        if (!page.halted().isEmpty() || !page.failing().isEmpty()) {
            return Verdict.Kind.BAD;
        }
        return page.waitingIsKnown() && !page.flows().isEmpty() ? Verdict.Kind.FINE : Verdict.Kind.OPEN;
    }

    private static Phrase halted(Words words, RoutesPage page) {
        Flow first = page.halted().get(0);
        return words.manyPhrase(
                "routes.halted", page.halted().size(), Excerpt.of(first.id(), NAME), words.count(page.meant()));
    }

    private static Phrase failing(Words words, RoutesPage page) {
        Flow first = page.failing().get(0);
        String id = Excerpt.of(first.id(), NAME);
        String lately = words.count(Flows.LATELY.toMinutes());
        boolean told = first.lastFailure() != null && first.lastFailure().message() != null;
        Phrase said = told
                ? words.manyPhrase(
                        "routes.failing",
                        first.failedLately(),
                        id,
                        lately,
                        ReasonText.of(words, first.lastFailure().message(), MESSAGE))
                : words.manyPhrase("routes.failing-untold", first.failedLately(), id, lately);
        long others = page.failing().size() - 1L;
        return others == 0 ? said : said.then(words.manyPhrase("routes.failing-others", others));
    }
}
