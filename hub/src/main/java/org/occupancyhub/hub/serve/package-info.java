/** The hub itself: starts what it needs, then the application, and stops both in good order. */
package org.occupancyhub.hub.serve;
