package org.occupancyhub.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of the benchmark. */
public record Report(
        Machine machine, double loadAtEnd, String javaOptions, boolean quick, Duration took, List<Result> results) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** {@code bench.json} and {@code README.md}; the last run replaces the one before. */
    public void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("bench.json"), JSON.writeValueAsString(document()) + "\n");
        Files.writeString(directory.resolve("README.md"), new Markdown().of(this));
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("machine", machine);
        document.put("load_at_end", loadAtEnd);
        document.put("java_options", javaOptions);
        document.put("quick", quick);
        document.put("seconds", took.toSeconds());
        document.put("results", results.stream().map(Report::document).toList());
        return document;
    }

    private static Map<String, Object> document(Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", result.name());
        document.put("title", result.title());
        document.put("meaning", result.meaning());
        document.put("limit", result.limit());
        document.put("rows", result.table().records());
        return document;
    }
}
