/** How full it will be: forecasters, their intervals and their scores. */
package org.occupancyhub.forecast;
