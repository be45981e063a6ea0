/** The sites of the configuration. */
package org.occupancyhub.hub.site;
