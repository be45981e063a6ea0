/** The hub as a process of its own, as people run it: how it starts, what it holds in memory. */
package org.occupancyhub.bench.process;
