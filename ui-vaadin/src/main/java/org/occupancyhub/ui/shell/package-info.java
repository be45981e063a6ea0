/** The frame around every view, and what views have in common. */
package org.occupancyhub.ui.shell;
