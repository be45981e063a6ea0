package org.occupancyhub.load;

import java.util.Map;

/**
 * How much, and where.
 *
 * @param gateway base URL of the hub
 * @param deviceKey sent as {@code Authorization: Bearer}; empty for a demo, which needs none
 * @param posts readings a second
 * @param forecasts forecasts asked for a second
 * @param dashboards dashboards opened a second, each of which reads half a dozen resources
 * @param watches health checks a second
 */
record LoadSettings(
        String gateway, String deviceKey, int seconds, int posts, int forecasts, int dashboards, int watches) {

    static LoadSettings fromEnvironment() {
        return from(System.getenv());
    }

    /** @throws IllegalArgumentException naming the variable that is no whole number from 1 on */
    static LoadSettings from(Map<String, String> environment) {
        return new LoadSettings(
                environment.getOrDefault("OCCUPANCY_GATEWAY", "http://localhost:8080"),
                environment.getOrDefault("OCCUPANCY_DEVICE_KEY", ""),
                number(environment, "LOAD_SECONDS", 60),
                number(environment, "LOAD_POSTS", 50),
                number(environment, "LOAD_FORECASTS", 50),
                number(environment, "LOAD_DASHBOARDS", 5),
                number(environment, "LOAD_WATCHES", 20));
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            return otherwise;
        }
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(
                    name + " must be a whole number from 1 to 999999, but was \"" + value + '"');
        }
        return Integer.parseInt(value);
    }
}
