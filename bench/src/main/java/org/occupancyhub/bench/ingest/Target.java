package org.occupancyhub.bench.ingest;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Who is posted to.
 *
 * @param cpu processor time so far of all JVMs that work for a post, the broker's among them
 * @param settle returns when nothing of what was posted is left to do
 */
record Target(String name, int port, Supplier<Duration> cpu, Runnable settle) {}
