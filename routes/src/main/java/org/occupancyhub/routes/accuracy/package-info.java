/** Keeps the forecasts that were served, and watches how good they turn out. */
package org.occupancyhub.routes.accuracy;
