/** The data quality page: whether everything that was received is where it should be, and how the models are. */
package org.occupancyhub.ui.quality;
