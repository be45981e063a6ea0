package org.occupancyhub.models.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts rows as they are written: in COPY's text format a line break within a value is written as a backslash and n. */
final class RowCountingOutput extends FilterOutputStream {

    private final Headway headway;

    RowCountingOutput(OutputStream out, Headway headway) {
        super(out);
        this.headway = headway;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        headway.add(rows(bytes, from, length));
    }

    static int rows(byte[] bytes, int from, int length) {
        int rows = 0;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                rows++;
            }
        }
        return rows;
    }
}
