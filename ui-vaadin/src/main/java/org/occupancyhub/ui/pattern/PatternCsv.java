package org.occupancyhub.ui.pattern;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The numbers of one picture, as the page shows it now, as a file for a spreadsheet. */
final class PatternCsv implements DownloadHandler {

    private static final long serialVersionUID = 1;

    private final transient Supplier<PatternPage> shown;
    private final transient Function<PatternPage, List<String>> rows;
    private final String picture;

    /** @param picture how the file is called, after the site */
    PatternCsv(Supplier<PatternPage> shown, Function<PatternPage, List<String>> rows, String picture) {
        this.shown = shown;
        this.rows = rows;
        this.picture = picture;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent wanted) throws IOException {
        PatternPage page;
        wanted.getSession().lock();
        try {
            page = shown.get();
        } finally {
            wanted.getSession().unlock();
        }
        wanted.setFileName(fileName(page, picture, "csv"));
        wanted.setContentType("text/csv; charset=utf-8");
        wanted.getOutputStream().write(PatternRows.file(rows.apply(page)).getBytes(StandardCharsets.UTF_8));
    }

    static String fileName(PatternPage page, String picture, String kind) {
        return page.site().id().value().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + picture + "." + kind;
    }
}
