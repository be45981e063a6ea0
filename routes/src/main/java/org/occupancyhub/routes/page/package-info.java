/** Pages that the hub writes itself, for anyone: no session, no script. */
package org.occupancyhub.routes.page;
