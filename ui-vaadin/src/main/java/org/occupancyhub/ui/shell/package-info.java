/** The frame around every view. */
package org.occupancyhub.ui.shell;
