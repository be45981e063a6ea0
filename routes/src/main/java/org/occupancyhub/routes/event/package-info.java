/** Events as JSON, the same for HTTP and Kafka. */
package org.occupancyhub.routes.event;
