package org.occupancyhub.ui.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.models.site.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the import page shows. */
final class ImportReader {

    private static final Logger LOG = LoggerFactory.getLogger(ImportReader.class);
    private static final int RUNS = 20;

    private final Imports imports;
    private final ImportFiles files;
    private final Sites sites;
    private final Clock clock;

    ImportReader(Imports imports, ImportFiles files, Sites sites, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.sites = sites;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param known the head of a file that was read before, or null: files do not change */
    ImportPage read(ImportChoice choice, FilePreview known) {
        Optional<ImportRun> run = choice.run() == null ? Optional.empty() : imports.find(choice.run());
        String file = choice.file() != null
                ? choice.file()
                : run.map(one -> ImportPage.file(one.order())).orElse(null);
        FilePreview preview = null;
        String refused = null;
        if (file != null && known != null && known.file().name().equals(file)) {
            preview = known;
        } else if (file != null) {
            try {
                preview = files.preview(file);
            } catch (ImportRefusedException e) {
                LOG.debug("No preview; the page says why", e);
                refused = e.getMessage();
            }
        }
        return new ImportPage(
                choice,
                now(),
                sites.all(),
                file == null ? files.all() : List.of(),
                files.largest(),
                preview,
                refused,
                run.orElse(null),
                imports.busy().orElse(null),
                imports.newest(RUNS));
    }
}
