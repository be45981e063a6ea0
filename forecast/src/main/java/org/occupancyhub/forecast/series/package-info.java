/** What forecasters see: hourly values on the local wall clock, and what is known ahead of a site. */
package org.occupancyhub.forecast.series;
