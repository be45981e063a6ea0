/** What people do with the hub, done by a browser against the built program. */
package org.occupancyhub.e2e;
