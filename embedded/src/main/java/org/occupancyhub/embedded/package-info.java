/** The hub's own PostgreSQL and Kafka, kept durably below one data directory. */
package org.occupancyhub.embedded;
