/** How full it is now. */
package org.occupancyhub.models.occupancy;
