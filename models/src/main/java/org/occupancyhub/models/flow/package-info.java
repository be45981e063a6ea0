/** How what moves the data fares: the routes of this process, as those see it who read about them. */
package org.occupancyhub.models.flow;
