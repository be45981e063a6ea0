/** Readings that devices post. */
package org.occupancyhub.routes.ingest;
