/** Errors as people and programs read them: RFC 9457 problem documents. */
package org.occupancyhub.routes.problem;
