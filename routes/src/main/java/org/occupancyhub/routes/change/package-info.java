/** The signal that sites changed, on its way to the other hubs and back. */
package org.occupancyhub.routes.change;
