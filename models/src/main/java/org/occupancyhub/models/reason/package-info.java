/** Why the hub refuses something: every sentence of it that is stored, in English as it is stored, and recognisable for those who say it otherwise. */
package org.occupancyhub.models.reason;
