/** What cannot be taken: kept with its origin and reason, so that it can be seen and mended. */
package org.occupancyhub.routes.reject;
