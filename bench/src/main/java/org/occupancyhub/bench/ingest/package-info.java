/** {@code POST /ingest} against the least that a handler must do to give the same promise. */
package org.occupancyhub.bench.ingest;
