/** The way of one request, from POST to the marts, in the log. */
package org.occupancyhub.routes.trace;
