package org.occupancyhub.ui.imports;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.occupancyhub.models.imports.ImportRun.RejectKind;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.words.CsvCell;

/** The kinds of rejects of the run that is watched, as a file for a spreadsheet. */
final class KindsCsv implements DownloadHandler {

    private static final long serialVersionUID = 1;

    private static final String NAME = "import-rejects.csv";

    private final transient Gate gate;
    private final transient ImportWords say;
    private final transient Supplier<List<RejectKind>> kinds;

    KindsCsv(Gate gate, ImportWords say, Supplier<List<RejectKind>> kinds) {
        this.gate = gate;
        this.say = say;
        this.kinds = kinds;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent wanted) throws IOException {
        List<RejectKind> asked;
        wanted.getSession().lock();
        try {
            if (gate.who().isEmpty()) {
                wanted.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), "an administrator must unlock this");
                return;
            }
            asked = kinds.get();
        } finally {
            wanted.getSession().unlock();
        }
        wanted.setFileName(NAME);
        wanted.setContentType("text/csv; charset=utf-8");
        try (Writer out = new OutputStreamWriter(wanted.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(text(asked, say));
        }
    }

    /** All as it is stored, in English, but what to do. */
    static String text(List<RejectKind> kinds, ImportWords say) {
        StringBuilder text = new StringBuilder().append(CsvCell.BYTE_ORDER);
        text.append("expectation,rows,first_line,example,reason,advice\r\n");
        kinds.forEach(kind -> text.append(CsvCell.of(kind.expectation()))
                .append(',')
                .append(kind.count())
                .append(',')
                .append(kind.line())
                .append(',')
                .append(CsvCell.of(kind.example()))
                .append(',')
                .append(CsvCell.of(kind.reason()))
                .append(',')
                .append(CsvCell.of(say.advice(kind)))
                .append("\r\n"));
        return text.toString();
    }
}
