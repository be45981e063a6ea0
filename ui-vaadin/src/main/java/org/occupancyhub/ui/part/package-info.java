/** Small parts that every view draws with. */
package org.occupancyhub.ui.part;
