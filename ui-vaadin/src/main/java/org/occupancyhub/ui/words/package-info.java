/** Text from outside, made fit to be seen. */
package org.occupancyhub.ui.words;
