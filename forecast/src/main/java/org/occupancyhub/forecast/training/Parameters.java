package org.occupancyhub.forecast.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Parameters of methods, as JSON objects. */
final class Parameters {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Parameters() {}

    /** Whether they say the same, however they are written: the database writes them in its own way. */
    static boolean same(String one, String other) {
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "parameters must be a JSON object, but were " + one + " and " + other, e);
        }
    }
}
