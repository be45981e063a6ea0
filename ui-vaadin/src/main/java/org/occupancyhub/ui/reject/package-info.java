/** The rejects page: what could not be taken, seen, corrected and sent again, or dismissed. */
package org.occupancyhub.ui.reject;
