/** Looks after the months of raw events: added ahead, removed when no site keeps them any longer. */
package org.occupancyhub.routes.retention;
