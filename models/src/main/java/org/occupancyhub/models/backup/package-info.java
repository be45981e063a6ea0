/** A copy of all that cannot be computed again in one file, and back. */
package org.occupancyhub.models.backup;
