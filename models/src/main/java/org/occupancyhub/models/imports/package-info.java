/** What an administrator brings in by hand: CSV files and past days, looked at, checked, then run. */
package org.occupancyhub.models.imports;
