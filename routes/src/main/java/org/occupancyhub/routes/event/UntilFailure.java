package org.occupancyhub.routes.event;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Messages on their way to Kafka, up to the first that it could not take. Without a broker the client waits its patience
 * out for each record, one after the other: a batch would take
 * minutes to fail.
 */
public record UntilFailure(List<Message> messages, Exchange exchange) implements Iterable<Message> {

    @Override
    public Iterator<Message> iterator() {
        Iterator<Message> all = messages.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext() && exchange.getException() == null;
            }

            @Override
            public Message next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return all.next();
            }
        };
    }
}
