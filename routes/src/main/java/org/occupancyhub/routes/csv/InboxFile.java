package org.occupancyhub.routes.csv;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A file of the inbox on its way: what became of it so far, and where it goes in the end. */
public final class InboxFile {

    private static final int REJECTS_SHOWN = 20;
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private final Path path;
    private final Instant begun;
    private final CsvTally tally = new CsvTally();
    private final List<String> firstRejects = new ArrayList<>();

    InboxFile(Path path, Instant begun) {
        this.path = path;
        this.begun = begun;
    }

    /** What people find beside a file that was taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Receipt(
            String file,
            @JsonProperty("begun_at") String begunAt,
            @JsonProperty("ended_at") String endedAt,
            String failure,
            long read,
            long sent,
            long empty,
            long rejected,
            long skipped,
            @JsonProperty("first_rejects") List<String> firstRejects) {}

    Path path() {
        return path;
    }

    CsvTally tally() {
        return tally;
    }

    void rejected(CsvReject reject) {
        if (firstRejects.size() < REJECTS_SHOWN) {
            firstRejects.add(reject.toString());
        }
    }

    /**
     * Moves the file into a folder beside it, with its receipt; an older file of the same name stays there under its
     * name. The receipt is there first: a file that vanishes from the inbox can always be accounted for.
     *
     * @param failure why it could not be read to its end, or null
     */
    Path moveTo(String folder, Instant now, String failure) throws IOException {
        Path target = freeName(Files.createDirectories(path.resolveSibling(folder)));
        Receipt receipt = new Receipt(
                path.getFileName().toString(),
                begun.toString(),
                now.toString(),
                failure,
                tally.read(),
                tally.sent(),
                tally.empty(),
                tally.rejected(),
                tally.skipped(),
                firstRejects);
        Files.write(target.resolveSibling(target.getFileName() + ".receipt.json"), JSON.writeValueAsBytes(receipt));
        return Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path freeName(Path folder) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            target = folder.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return target;
    }
}
