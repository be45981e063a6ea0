/** What the routes of this process do: counted beside them, and told to whoever asks. */
package org.occupancyhub.routes.flow;
