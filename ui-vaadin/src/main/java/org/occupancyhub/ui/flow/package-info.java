/** The page of the routes: what runs in this process, and what it did. */
package org.occupancyhub.ui.flow;
