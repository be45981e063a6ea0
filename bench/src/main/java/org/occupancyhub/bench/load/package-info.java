/** From events to rows of {@code raw.occupancy_events}, against COPY, which is the fastest way into PostgreSQL. */
package org.occupancyhub.bench.load;
