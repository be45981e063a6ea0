/** Whether everything the hub needs answers. */
package org.occupancyhub.routes.health;
