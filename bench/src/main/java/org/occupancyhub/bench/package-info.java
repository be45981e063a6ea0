/** The benchmark: what the hub does, as a ratio to a limit or a peer that is measured in the same run. */
package org.occupancyhub.bench;
