package org.occupancyhub.ui.reject;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.RejectPage;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.words.CsvCell;

/** What the filter shows, as a file for a spreadsheet; read and written page by page. */
final class RejectsCsv implements DownloadHandler {

    private static final long serialVersionUID = 1;

    private static final String NAME = "rejects.csv";
    private static final int PAGE = 200;

    private final transient RejectQueue queue;
    private final transient Gate gate;
    private final transient Supplier<RejectQuery> query;

    RejectsCsv(RejectQueue queue, Gate gate, Supplier<RejectQuery> query) {
        this.queue = queue;
        this.gate = gate;
        this.query = query;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent wanted) throws IOException {
        RejectQuery asked;
        wanted.getSession().lock();
        try {
            if (gate.who().isEmpty()) {
                wanted.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), "an administrator must unlock this");
                return;
            }
            asked = query.get();
        } finally {
            wanted.getSession().unlock();
        }
        wanted.setFileName(NAME);
        wanted.setContentType("text/csv; charset=utf-8");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(wanted.getOutputStream(), StandardCharsets.UTF_8))) {
            write(asked, out);
        }
    }

    void write(RejectQuery asked, Writer out) throws IOException {
        out.write(CsvCell.BYTE_ORDER);
        out.write("reject_id,origin,reason,source,rejected_at,status,settled_at,note,payload,is_cut\r\n");
        Long after = null;
        do {
            RejectPage page = queue.page(asked, after, PAGE);
            for (Reject reject : page.rejects()) {
                out.write(line(reject));
            }
            after = page.next();
        } while (after != null);
    }

    private static String line(Reject reject) {
        List<String> texts = Stream.of(
                        reject.origin(),
                        reject.reason(),
                        reject.source(),
                        reject.rejectedAt().toString(),
                        reject.status().word(),
                        reject.settledAt() == null ? "" : reject.settledAt().toString(),
                        reject.note() == null ? "" : reject.note(),
                        reject.payload())
                .map(CsvCell::of)
                .toList();
        return reject.id() + "," + texts.stream().collect(Collectors.joining(",")) + "," + reject.cut() + "\r\n";
    }
}
