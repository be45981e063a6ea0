/** What the data is: domain records, the SQL models, the warehouse over JDBC. Knows nobody else of ours. */
package org.occupancyhub.models;
