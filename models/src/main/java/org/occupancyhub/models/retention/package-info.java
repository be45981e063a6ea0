/** What is kept for how long, and what was removed. */
package org.occupancyhub.models.retention;
