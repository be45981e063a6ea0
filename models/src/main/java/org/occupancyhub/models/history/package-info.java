/** How full it was: rows of the marts, and today's readings. */
package org.occupancyhub.models.history;
