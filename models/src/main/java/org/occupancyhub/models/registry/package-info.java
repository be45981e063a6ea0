/** The forecasters that were trained: their versions, which of them serves, and the trainings that made them. */
package org.occupancyhub.models.registry;
