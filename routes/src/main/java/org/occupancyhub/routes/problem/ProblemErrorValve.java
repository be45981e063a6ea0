package org.occupancyhub.routes.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests so broken that they reach no servlet: Tomcat would answer them with a page of HTML. */
public final class ProblemErrorValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorValve.class);

    private final Problems problems;

    public ProblemErrorValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            byte[] document = problems.document(status, null);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setContentLength(document.length);
            response.getOutputStream().write(document);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The client left before it was told what was wrong", e);
        }
    }
}
