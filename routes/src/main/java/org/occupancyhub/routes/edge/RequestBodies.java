package org.occupancyhub.routes.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;
import org.springframework.util.unit.DataSize;

/** Reads request bodies, plain or gzip, and never more than the limit: it counts what comes out of the compression. */
final class RequestBodies {

    private final long limit;

    RequestBodies(DataSize limit) {
        this.limit = limit.toBytes();
    }

    /** @throws ProblemException 413 over the limit, 415 for a content coding other than gzip, 400 for broken gzip */
    byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        String coding = request.getHeader("Content-Encoding");
        if (coding == null || coding.equalsIgnoreCase("identity")) {
            return read(request.getInputStream());
        }
        if (!coding.toLowerCase(Locale.ROOT).matches("(x-)?gzip")) {
            throw new ProblemException(
                    Problem.of(415, "Unsupported media type", "Content-Encoding must be gzip or absent"));
        }
        try {
            return read(new GZIPInputStream(request.getInputStream()));
        } catch (ZipException | EOFException e) {
            throw ProblemException.badRequest("the body must be gzip, as Content-Encoding says, but is broken");
        }
    }

    private byte[] read(InputStream in) throws IOException {
        byte[] body = in.readNBytes((int) limit + 1);
        if (body.length > limit) {
            throw tooLarge();
        }
        return body;
    }

    private ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                413, "Content too large", "the body must be at most " + limit + " bytes, also after decompression"));
    }
}
