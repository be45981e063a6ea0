/** The program: its commands, its settings, and how the parts are put together. */
package org.occupancyhub.hub;
