package org.occupancyhub.routes.csv;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;
import org.occupancyhub.models.reason.Unreadable;
import org.occupancyhub.routes.event.Timestamps;

/**
 * What the columns of a file in the inbox mean, in a YAML file beside it: {@code counts.csv.mapping.yaml} or {@code
 * counts.mapping.yaml} for {@code counts.csv}, or {@code mapping.yaml} for all others. Its names are the options of
 * {@code replay} without their dashes.
 */
final class InboxMapping {

    private static final String SUFFIX = "mapping.yaml";
    private static final long LARGEST = 16 * 1024;
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> NAMES = Set.of(
            "time-column",
            "count-column",
            "site-column",
            "site",
            "capacity-column",
            "device-column",
            "zone",
            "naive",
            "from",
            "to");

    private final ZoneId hubZone;

    /** @param hubZone the zone of sites that none is given for */
    InboxMapping(ZoneId hubZone) {
        this.hubZone = hubZone;
    }

    /** @throws CsvUnreadableException if the mapping file is wrong; the message names it */
    CsvFormat of(Path csv) {
        String name = csv.getFileName().toString();
        String base = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return Stream.of(name + "." + SUFFIX, base + "." + SUFFIX, SUFFIX)
                .map(csv::resolveSibling)
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .map(this::read)
                .orElseGet(() -> new CsvFormat(CsvMapping.KNOWN, null, CsvTimes.in(hubZone)));
    }

    private CsvFormat read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > LARGEST) {
                throw new CsvUnreadableException(name, Unreadable.LONG_MAPPING.with());
            }
            return format(values(name, YAML.readTree(Files.readAllBytes(file))));
        } catch (JacksonException e) {
            throw new CsvUnreadableException(name, Unreadable.NOT_YAML.with(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new CsvUnreadableException(name, Unreadable.CANNOT.with(Causes.inWords(e)));
        } catch (IllegalArgumentException e) {
            throw new CsvUnreadableException(name, Unreadable.WRONG.with(e.getMessage()));
        }
    }

    private static Map<String, String> values(String file, JsonNode mapping) {
        if (!mapping.isObject()) {
            throw new CsvUnreadableException(file, Unreadable.NO_MAPPING.with());
        }
        Map<String, String> values = new TreeMap<>();
        mapping.properties().forEach(entry -> {
            if (!NAMES.contains(entry.getKey()) || !entry.getValue().isValueNode()) {
                List<String> known = NAMES.stream().sorted().toList();
                throw new InvalidEventException(Subject.NAME, Rule.KNOWN_NAME.with(known), entry.getKey());
            }
            values.put(entry.getKey(), entry.getValue().asText());
        });
        return values;
    }

    private CsvFormat format(Map<String, String> values) {
        CsvMapping mapping = new CsvMapping(
                values.get("time-column"),
                values.get("count-column"),
                values.get("site-column"),
                values.get("site"),
                values.get("capacity-column"),
                values.get("device-column"));
        String named = values.get("zone");
        ZoneId given = named == null ? null : Timestamps.zone("zone", named);
        ZoneId zone = given == null ? hubZone : given;
        CsvTimes times = CsvTimes.in(naive(values.getOrDefault("naive", "local"), zone));
        return new CsvFormat(mapping, given, times.between(values.get("from"), values.get("to"), zone));
    }

    private static ZoneId naive(String word, ZoneId zone) {
        return switch (word) {
            case "utc" -> ZoneOffset.UTC;
            case "local" -> zone;
            default -> throw new InvalidEventException("naive", Rule.UTC_OR_LOCAL.with(), word);
        };
    }
}
