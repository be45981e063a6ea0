/** The accounts: what was received, what became of it, and whether the tables agree. */
package org.occupancyhub.models.account;
