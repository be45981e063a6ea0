/** The next hours, corrected by what was counted since the last full hour. */
package org.occupancyhub.forecast.nowcast;
