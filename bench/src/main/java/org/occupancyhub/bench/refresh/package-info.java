/** What a refresh of the marts costs, and whether that grows with what is stored. */
package org.occupancyhub.bench.refresh;
