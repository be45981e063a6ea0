/** The day of a site, read and made ready to be told: its lines, its rows, its good times. */
package org.occupancyhub.words.day;
