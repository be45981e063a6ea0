/** The SQL models: a dbt project, rendered and materialised by the hub itself. */
package org.occupancyhub.models.project;
