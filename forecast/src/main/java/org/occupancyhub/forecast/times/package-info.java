/** When should I go: the best times ahead, with their reasons. */
package org.occupancyhub.forecast.times;
