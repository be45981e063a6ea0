/** Who may change things. */
package org.occupancyhub.models.access;
