/** What came out, as JSON for programs and as Markdown for people. */
package org.occupancyhub.bench.report;
