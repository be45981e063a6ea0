/** What anybody may see of a site: the page, the wall screen, the same as JSON. */
package org.occupancyhub.routes.visitor;
