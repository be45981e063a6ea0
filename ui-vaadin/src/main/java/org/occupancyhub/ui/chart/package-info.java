/** Charts by ECharts behind one small component; knows nothing of sites. */
package org.occupancyhub.ui.chart;
