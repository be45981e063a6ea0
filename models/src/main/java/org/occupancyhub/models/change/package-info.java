/** The signal that something changed; whoever hears it reads again. */
package org.occupancyhub.models.change;
