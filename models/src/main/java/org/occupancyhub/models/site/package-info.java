/** Places: sites, their zones, hours and levels. */
package org.occupancyhub.models.site;
