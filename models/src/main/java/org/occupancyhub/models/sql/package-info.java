/** The little that every JDBC class here needs: statements from files, transactions, locks. */
package org.occupancyhub.models.sql;
