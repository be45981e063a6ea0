/** How often a sender may ask: buckets of tokens in memory, or in Redis where several hubs share them. */
package org.occupancyhub.routes.limit;
