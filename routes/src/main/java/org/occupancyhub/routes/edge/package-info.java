/** The outer wall: only what the OpenAPI document names comes in from HTTP. */
package org.occupancyhub.routes.edge;
