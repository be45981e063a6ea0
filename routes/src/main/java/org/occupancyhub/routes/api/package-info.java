/** Answers to the questions of the OpenAPI document. */
package org.occupancyhub.routes.api;
