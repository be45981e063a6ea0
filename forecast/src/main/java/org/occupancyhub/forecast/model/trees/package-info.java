/** Gradient boosted trees over plain rows of numbers: grown by a native library, kept and asked in Java. */
package org.occupancyhub.forecast.model.trees;
