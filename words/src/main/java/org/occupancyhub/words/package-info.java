/** How numbers, times and sentences are said; every text comes from one bundle. */
package org.occupancyhub.words;
