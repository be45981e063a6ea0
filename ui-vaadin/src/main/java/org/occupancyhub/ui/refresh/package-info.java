/** When a view reads again: at once after a signal, not more often than the eye can use, and never on the UI's lock. */
package org.occupancyhub.ui.refresh;
