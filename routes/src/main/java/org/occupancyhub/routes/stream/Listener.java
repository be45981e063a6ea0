package org.occupancyhub.routes.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who listens. Nothing here waits: what cannot be written now is written when the connection takes it, and of the states
 * that came meanwhile only the newest. So a slow listener holds nobody up and keeps one event at most.
 */
final class Listener implements WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private static final byte[] HELLO = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable gone;

    /** Guarded by this, like all below: what the listener knows, or null. */
    private String known;

    private byte[] greeting = HELLO;
    private StateEvent next;
    private boolean silent;
    private boolean unflushed;
    private boolean begun;
    private boolean ended;

    /**
     * @param known the id of the state that the listener has seen, or null
     * @param gone told once, when nothing can be written any more
     */
    Listener(AsyncContext context, ServletOutputStream out, String known, Runnable gone) {
        this.context = context;
        this.out = out;
        this.known = known;
        this.gone = gone;
    }

    synchronized void offer(StateEvent event) {
        next = event.id().equals(known) ? null : event;
        write();
    }

    /** A sign of life, to the listener and, by failing, to the hub. */
    synchronized void beat() {
        silent = true;
        write();
    }

    /** The first time when the container is ready to be written to, which no other thread may do before. */
    @Override
    public synchronized void onWritePossible() {
        begun = true;
        write();
    }

    private void write() {
        if (!begun || ended) {
            return;
        }
        try {
            while (out.isReady()) {
                if (unflushed) {
                    unflushed = false;
                    out.flush();
                    continue;
                }
                byte[] bytes = take();
                if (bytes == null) {
                    return;
                }
                out.write(bytes);
                unflushed = true;
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A listener left: {}", e.toString());
            end();
        } catch (RuntimeException e) { // the others are told all the same
            LOG.warn("A listener cannot be told; its stream ends", e);
            end();
        }
    }

    private byte[] take() {
        byte[] bytes = greeting;
        greeting = null;
        if (bytes == null && next != null) {
            known = next.id();
            bytes = next.bytes();
            next = null;
        } else if (bytes == null && silent) {
            bytes = HEARTBEAT;
        }
        silent = false;
        return bytes;
    }

    /** Also where it has ended already. */
    synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        gone.run();
        try {
            context.complete();
        } catch (RuntimeException e) {
            LOG.debug("The connection was over before: {}", e.toString());
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // a stream is started once
    }
}
