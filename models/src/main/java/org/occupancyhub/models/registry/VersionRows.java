package org.occupancyhub.models.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of {@code ml.versions} and what belongs to them. */
final class VersionRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Double>> SHARES = new TypeReference<>() {};

    private VersionRows() {}

    static ForecasterVersion version(ResultSet row, Map<Long, List<VersionScore>> scores) throws SQLException {
        long id = row.getLong("version_id");
        return new ForecasterVersion(
                id,
                JdbcTrainingRuns.instant(row, "trained_at"),
                new ForecasterVersion.Learnt(
                        row.getString("method"),
                        row.getString("parameters"),
                        JdbcTrainingRuns.instant(row, "window_from"),
                        JdbcTrainingRuns.instant(row, "window_until"),
                        row.getInt("sites"),
                        row.getLong("hours"),
                        row.getString("fingerprint"),
                        numbers(row.getString("importance")),
                        numbers(row.getString("compared")),
                        row.getString("verdict"),
                        row.getLong("run_id")),
                aliases(row.getArray("aliases")),
                scores.getOrDefault(id, List.of()));
    }

    static VersionScore score(ResultSet row) throws SQLException {
        return new VersionScore(
                row.getString("site_id"),
                row.getInt("first_horizon"),
                row.getInt("last_horizon"),
                row.getLong("scored_hours"),
                row.getObject("mae", Double.class),
                row.getObject("naive_mae", Double.class),
                row.getObject("mase", Double.class),
                row.getObject("coverage", Double.class),
                row.getObject("width", Double.class),
                row.getObject("bias", Double.class));
    }

    static AliasChange change(ResultSet row) throws SQLException {
        return new AliasChange(
                row.getLong("change_id"),
                Alias.of(row.getString("alias")),
                row.getObject("version_id", Long.class),
                row.getObject("previous_version_id", Long.class),
                AliasChange.Kind.of(row.getString("kind")),
                row.getString("reason"),
                JdbcTrainingRuns.instant(row, "changed_at"));
    }

    /** By name, so that the same are the same text. */
    static String json(Map<String, Double> numbers) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(numbers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Double> numbers(String json) {
        try {
            return JSON.readValue(json, SHARES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ml.versions holds what is no object of numbers", e);
        }
    }

    private static List<Alias> aliases(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray()).map(Alias::of).toList();
    }
}
