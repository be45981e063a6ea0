/** What an operator sets, checked before anything starts. */
package org.occupancyhub.hub.settings;
