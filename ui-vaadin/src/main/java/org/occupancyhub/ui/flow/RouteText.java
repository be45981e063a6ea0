package org.occupancyhub.ui.flow;

import java.util.Objects;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.words.Words;

/**
 * What a route moves: in the reader's language where its text is known, else in the English of its YAML.
 *
 * @param said empty where nothing says it
 * @param english whether it is as in the YAML
 */
record RouteText(String said, boolean english) {

    static RouteText of(Words words, Flow flow) {
        String key = "route." + flow.id();
        return new RouteText(
                words.sayIfKnown(key, Objects.requireNonNullElse(flow.description(), "")), !words.knows(key));
    }
}
