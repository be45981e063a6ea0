/** Who may act in this session, asked in place and once. */
package org.occupancyhub.ui.access;
