/** Forecasters: pure functions of the past of a site, an origin and what is known ahead. */
package org.occupancyhub.forecast.model;
