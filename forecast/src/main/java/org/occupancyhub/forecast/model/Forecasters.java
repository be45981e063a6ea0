package org.occupancyhub.forecast.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forecasters by their public names. */
public final class Forecasters {

    /** Another name for the default, whichever that is. */
    public static final String BEST = "best";

    private final List<Forecaster> all;

    private Forecasters(List<Forecaster> all) {
        this.all = List.copyOf(all);
    }

    /** Those of this module. */
    public static Forecasters standard() {
        return new Forecasters(
                Stream.of(new ProfileLevel(), SeasonalNaive.week(), SeasonalNaive.day(), new SeasonalMean())
                        .<Forecaster>map(WithInterval::new)
                        .toList());
    }

    /** All of them, the default first. */
    public List<Forecaster> all() {
        return all;
    }

    public Forecaster best() {
        return all.get(0);
    }

    /** The one with that name, or the default for {@value #BEST}. */
    public Optional<Forecaster> named(String name) {
        if (BEST.equals(name)) {
            return Optional.of(best());
        }
        return all.stream().filter(forecaster -> forecaster.name().equals(name)).findFirst();
    }

    /** Every name that {@link #named} knows. */
    public List<String> names() {
        return Stream.concat(Stream.of(BEST), all.stream().map(Forecaster::name))
                .toList();
    }
}
