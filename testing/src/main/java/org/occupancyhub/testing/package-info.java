/** Test support only: shared embedded services, a clock that tests move, waiting, real data where it is at hand. */
package org.occupancyhub.testing;
