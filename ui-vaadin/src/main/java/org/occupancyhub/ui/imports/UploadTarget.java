package org.occupancyhub.ui.imports;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.ui.access.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file as the body of a request, so that it streams: a form in parts would be spooled, and capped, by the servlet
 * container first. A file that is refused is not read on: the answer goes out at once, Tomcat takes 2 MB more of it
 * (its {@code maxSwallowSize}), so that a browser still sending sees the answer, and closes the connection. Not every
 * browser looks for an answer on a connection that was closed, nor soon on a slow line; so the page is told first, says
 * why and stops sending.
 */
final class UploadTarget implements ElementRequestHandler {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(UploadTarget.class);
    private static final int UNPROCESSABLE = 422;

    private final transient ImportFiles files;
    private final transient Gate gate;
    private final transient Consumer<ImportFile> kept;
    private final transient Consumer<ImportRefusedException> refused;

    /** @param kept and {@code refused} are called on the request's thread, off the UI's lock */
    UploadTarget(ImportFiles files, Gate gate, Consumer<ImportFile> kept, Consumer<ImportRefusedException> refused) {
        this.files = files;
        this.gate = gate;
        this.kept = kept;
        this.refused = refused;
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.sendError(HttpStatusCode.METHOD_NOT_ALLOWED.getCode(), "a file must be sent by POST");
            return;
        }
        if (!mayUpload(session)) {
            response.sendError(HttpStatusCode.FORBIDDEN.getCode(), "an administrator must unlock this");
            return;
        }
        keep(request, response).ifPresent(kept);
    }

    private Optional<ImportFile> keep(VaadinRequest request, VaadinResponse response) {
        String name = request.getParameter("name");
        try {
            ImportFile file = files.keep(name == null ? "" : name, request.getInputStream());
            response.setStatus(HttpStatusCode.NO_CONTENT.getCode());
            return Optional.of(file);
        } catch (ImportRefusedException e) {
            refused.accept(e);
            response.setStatus(UNPROCESSABLE);
        } catch (IOException e) {
            LOG.debug("The browser stopped sending a file; nothing of it is kept", e);
        } catch (RuntimeException e) {
            LOG.warn("An upload cannot be kept", e);
            response.setStatus(HttpStatusCode.INTERNAL_SERVER_ERROR.getCode()); // oh/upload.js says it
        }
        return Optional.empty();
    }

    private boolean mayUpload(VaadinSession session) {
        session.lock();
        try {
            return gate.who().isPresent();
        } finally {
            session.unlock();
        }
    }
}
