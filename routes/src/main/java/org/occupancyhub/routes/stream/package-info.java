/** States of sites as Server-Sent Events: thousands of listeners, no thread of their own. */
package org.occupancyhub.routes.stream;
