/** Training: compares methods on the last weeks, fits the best, and decides which one serves. */
package org.occupancyhub.forecast.training;
