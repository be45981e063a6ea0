/** What the forecasters would have said at past origins, and how good that was. */
package org.occupancyhub.forecast.backtest;
