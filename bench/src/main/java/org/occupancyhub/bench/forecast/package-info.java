/** Forecasts as they are served and trained, beside live ingest. */
package org.occupancyhub.bench.forecast;
