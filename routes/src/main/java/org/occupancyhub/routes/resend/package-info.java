/** Corrected rejects on their way back: read as their kind is read, and sent as events. */
package org.occupancyhub.routes.resend;
