/** The page of the sites and their devices: how each is heard now. */
package org.occupancyhub.ui.device;
