/** From a post to a thousand listeners. */
package org.occupancyhub.bench.stream;
