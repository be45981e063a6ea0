/** What a refresh of the marts and a reconciliation cost, and whether that grows with what is stored. */
package org.occupancyhub.bench.refresh;
