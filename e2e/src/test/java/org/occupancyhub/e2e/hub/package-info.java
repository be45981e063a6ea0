/** The built program as a process of its own, and what is said to it over HTTP. */
package org.occupancyhub.e2e.hub;
