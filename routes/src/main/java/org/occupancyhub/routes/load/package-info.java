/** From the topic to raw rows. */
package org.occupancyhub.routes.load;
