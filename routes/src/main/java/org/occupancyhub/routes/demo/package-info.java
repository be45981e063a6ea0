/** Invented counts that look like real ones: for the demo sites, and for sample files. */
package org.occupancyhub.routes.demo;
