/** From raw rows to marts: exactly the hours that were touched. */
package org.occupancyhub.models.refresh;
