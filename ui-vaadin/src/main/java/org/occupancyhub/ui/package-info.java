/** What people see: the live view, server-side, and its wiring. */
package org.occupancyhub.ui;
