package org.occupancyhub.forecast.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to forecast, by their public names. */
public final class ForecastMethods {

    /** Another name for the default, whichever that is. */
    public static final String BEST = "best";

    private final List<ForecastMethod> all;

    private ForecastMethods(List<ForecastMethod> all) {
        this.all = List.copyOf(all);
    }

    /** Those, the default first. */
    public static ForecastMethods of(ForecastMethod... all) {
        return new ForecastMethods(List.of(all));
    }

    /** Those of this module. */
    public static ForecastMethods standard() {
        return of(
                TreesMethod.blend(),
                TreesMethod.trees(),
                PlainMethod.of(ShapeLevel.NAME, ShapeLevel::new),
                PlainMethod.of(new ProfileLevel()),
                PlainMethod.of(SeasonalMean.ofMonth()),
                PlainMethod.of(SeasonalNaive.week()),
                PlainMethod.of(SeasonalNaive.day()),
                PlainMethod.of(SeasonalMean.ofAll()));
    }

    /** All of them, the default first. */
    public List<ForecastMethod> all() {
        return all;
    }

    public ForecastMethod best() {
        return all.get(0);
    }

    /** The one with that name, or the default for {@value #BEST}. */
    public Optional<ForecastMethod> named(String name) {
        if (BEST.equals(name)) {
            return Optional.of(best());
        }
        return all.stream().filter(method -> method.name().equals(name)).findFirst();
    }

    /** Every name that {@link #named} knows. */
    public List<String> names() {
        return Stream.concat(Stream.of(BEST), all.stream().map(ForecastMethod::name))
                .toList();
    }
}
