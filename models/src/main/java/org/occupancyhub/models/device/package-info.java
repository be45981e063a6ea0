/** What is heard of devices and of the sites that they stand at. */
package org.occupancyhub.models.device;
