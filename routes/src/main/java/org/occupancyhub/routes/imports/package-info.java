/** Imports by hand: files that were uploaded, looked at, checked and sent, and past days that happen again. */
package org.occupancyhub.routes.imports;
