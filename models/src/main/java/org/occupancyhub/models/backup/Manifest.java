package org.occupancyhub.models.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a backup says of itself: the last entry of the file, so that a file without it was never finished.
 *
 * @param program the program that wrote it, with its version
 * @param schemaVersion of the migrations; a restore begins with exactly that one
 * @param createdAt ISO 8601, UTC
 * @param isLevelWithKafka whether all that Kafka had acknowledged before is in it
 * @param months first days of the months of raw events
 * @param sequences the last number that each has given out
 */
public record Manifest(
        String format,
        int formatVersion,
        String program,
        String schemaVersion,
        String createdAt,
        boolean isLevelWithKafka,
        List<SavedTable> tables,
        List<String> months,
        Map<String, Long> sequences) {

    static final String ENTRY = "manifest.json";
    static final String FORMAT = "occupancy-hub-backup";
    static final int FORMAT_VERSION = 1;

    private static final Pattern VERSION = Pattern.compile("\\d+([._]\\d+)*");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Manifest {
        Objects.requireNonNull(program, "program");
        if (!VERSION.matcher(schemaVersion).matches()) {
            throw new IllegalArgumentException("a schema version has numbers, but was " + schemaVersion);
        }
        Objects.requireNonNull(createdAt, "createdAt");
        tables = List.copyOf(tables);
        months = List.copyOf(months);
        sequences = Map.copyOf(sequences);
    }

    public long rows() {
        return tables.stream().mapToLong(SavedTable::rows).sum();
    }

    public int tableCount() {
        return tables.size();
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is always JSON", e);
        }
    }

    /** @throws BackupException if the file is not ours, or of a format that this version does not know yet */
    static Manifest parse(Path file, byte[] json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!FORMAT.equals(tree.path("format").asText())) {
                throw new BackupException(file, "is no backup of an Occupancy Hub: its manifest names another format");
            }
            int version = tree.path("format_version").asInt();
            if (version < 1 || version > FORMAT_VERSION) {
                throw new BackupException(
                        file,
                        "must be of backup format 1 to " + FORMAT_VERSION + ", but is of format " + version
                                + "; restore it with the program that wrote it ("
                                + tree.path("program").asText() + ") or a newer one");
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (IOException e) {
            throw new BackupException(file, "is damaged: its manifest cannot be read", e);
        }
    }
}
