package org.occupancyhub.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test in this process has. */
final class Names {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Names() {}

    static String fresh(String prefix) {
        return prefix + "-" + COUNT.incrementAndGet();
    }
}
