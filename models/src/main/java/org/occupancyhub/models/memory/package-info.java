/** What is kept in memory and can be made again: bounded, and made once however many ask. */
package org.occupancyhub.models.memory;
