/** What the program does besides serving: commands that read or write files and end. */
package org.occupancyhub.hub.command;
