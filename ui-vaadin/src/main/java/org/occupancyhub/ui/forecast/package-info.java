/** The forecast page: what comes, and whether it can be trusted. */
package org.occupancyhub.ui.forecast;
