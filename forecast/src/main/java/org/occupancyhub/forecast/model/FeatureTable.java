package org.occupancyhub.forecast.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The features of all hours from one origin on, in the form in which people look at them. Immutable. */
public final class FeatureTable {

    private final Standing standing;

    /** @param standing null where nothing was counted */
    FeatureTable(Standing standing) {
        this.standing = standing;
    }

    /**
     * Of one hour.
     *
     * @param ahead hours after the origin, from 0 on
     * @return by name, in the order of {@link Features#all()}, {@code NaN} where one is not known; empty where nothing is
     *     known of the site
     */
    public Map<String, Double> at(int ahead) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (standing == null || standing.isEmpty()) {
            return values;
        }
        List<Feature> all = Features.all();
        float[] row = new float[all.size()];
        Features.fill(row, 0, standing, ahead);
        for (int i = 0; i < row.length; i++) {
            values.put(all.get(i).name(), (double) row[i]);
        }
        return values;
    }
}
