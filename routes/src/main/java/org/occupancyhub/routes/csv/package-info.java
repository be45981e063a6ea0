/** Counts from CSV files: read line by line, checked, and sent in chunks that the broker has acknowledged. */
package org.occupancyhub.routes.csv;
