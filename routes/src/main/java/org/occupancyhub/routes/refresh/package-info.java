/** From raw rows to marts, and the signal that they changed. */
package org.occupancyhub.routes.refresh;
