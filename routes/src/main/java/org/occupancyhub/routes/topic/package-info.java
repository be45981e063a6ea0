/** The topics the hub reads and writes. */
package org.occupancyhub.routes.topic;
