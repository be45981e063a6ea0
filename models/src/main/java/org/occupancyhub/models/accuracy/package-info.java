/** Forecasts as they were issued, how good they were, and where counts have left them. */
package org.occupancyhub.models.accuracy;
