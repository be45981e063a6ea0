/** Notices that a site's counts have left its forecasts for good, and only then. */
package org.occupancyhub.forecast.drift;
