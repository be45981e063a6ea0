/** The pictures of the README. */
package org.occupancyhub.e2e.screenshot;
