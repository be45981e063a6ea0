/** What could not be taken: seen, corrected and sent again, or dismissed. */
package org.occupancyhub.models.reject;
