/** What a device says: an event that cannot exist wrong. */
package org.occupancyhub.models.event;
