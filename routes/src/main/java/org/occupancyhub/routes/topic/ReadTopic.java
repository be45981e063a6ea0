package org.occupancyhub.routes.topic;

import java.util.List;

/**
 * A topic that the hub stores.
 *
 * @param group the consumer group of the route that reads it
 */
public record ReadTopic(String name, String group) {

    /** What is read of the first may end up in the second. */
    public static List<ReadTopic> of(String events, String rejected) {
        return List.of(new ReadTopic(events, "hub.load-events"), new ReadTopic(rejected, "hub.load-rejected-events"));
    }
}
