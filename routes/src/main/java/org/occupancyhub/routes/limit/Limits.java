package org.occupancyhub.routes.limit;

import java.time.Duration;

/** Counts the requests of senders. */
public interface Limits {

    /**
     * Takes one request from a sender's bucket.
     *
     * @param sender who it is, such as {@code key:0a1b2c3d4e}; the same name is the same bucket
     * @return how long the sender has to wait; zero where the request may go on
     */
    Duration take(String sender, Rate rate);
}
