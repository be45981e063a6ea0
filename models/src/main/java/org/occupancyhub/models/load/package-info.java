/** From events to rows: raw events and the hours they touch, in one transaction. */
package org.occupancyhub.models.load;
