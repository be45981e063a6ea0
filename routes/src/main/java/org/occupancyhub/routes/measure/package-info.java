/** What the metrics say beyond what the libraries count: how far behind, and how old. */
package org.occupancyhub.routes.measure;
