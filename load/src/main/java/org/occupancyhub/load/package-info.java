/** Load on a running hub: devices that send, programs that ask for forecasts, dashboards that read. */
package org.occupancyhub.load;
