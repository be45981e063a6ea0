/** What an administrator brings in by hand: a file in five steps, or a past day that happens again. */
package org.occupancyhub.ui.imports;
