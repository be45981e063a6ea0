package org.occupancyhub.models.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts rows as they are read. */
final class RowCountingInput extends FilterInputStream {

    private final Headway headway;

    RowCountingInput(InputStream in, Headway headway) {
        super(in);
        this.headway = headway;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        headway.add(RowCountingOutput.rows(bytes, from, read));
        return read;
    }
}
