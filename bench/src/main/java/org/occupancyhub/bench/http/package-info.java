/** Requests as a device or a page sends them, cheaply enough not to be what is measured. */
package org.occupancyhub.bench.http;
