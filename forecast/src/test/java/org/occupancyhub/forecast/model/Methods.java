package org.occupancyhub.forecast.model;

import java.util.stream.Stream;

/** Methods for tests. */
public final class Methods {

    private Methods() {}

    /** Those of these names, in this order. */
    public static ForecastMethods only(String... names) {
        ForecastMethods standard = ForecastMethods.standard();
        return ForecastMethods.of(
                Stream.of(names).map(name -> standard.named(name).orElseThrow()).toArray(ForecastMethod[]::new));
    }

    /** The blend on a machine that lacks the native library of the trees. */
    public static ForecastMethod blendWithoutEngine() {
        return TreesMethod.blend(new Engine((rows, seed) -> {
            throw new UnsatisfiedLinkError("libgomp.so.1: cannot open shared object file");
        }));
    }
}
