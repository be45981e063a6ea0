/** Asks whether what was received is where it should be, and says so in metrics. */
package org.occupancyhub.routes.account;
