/** How full a site usually is, and how that changes: a week, a year, and two periods or sites beside each other. */
package org.occupancyhub.ui.pattern;
