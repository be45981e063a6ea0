/** Says why the hub refused something in the language of who reads it. */
package org.occupancyhub.words.reason;
