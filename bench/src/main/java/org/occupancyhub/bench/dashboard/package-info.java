/** What open pages of the dashboard cost, and how soon they show a reading. */
package org.occupancyhub.bench.dashboard;
