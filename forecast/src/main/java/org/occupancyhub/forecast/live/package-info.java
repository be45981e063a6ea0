/** Forecasts for the hours to come, served from memory. */
package org.occupancyhub.forecast.live;
