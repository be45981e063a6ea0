/** How data moves: one YAML route a file under {@code camel/}; the beans here decide. */
package org.occupancyhub.routes;
