package org.occupancyhub.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports on the loopback address, the only one that the embedded services listen on. */
final class Ports {

    static final String HOST = "127.0.0.1";
    static final String POSTGRES_SETTING = "HUB_POSTGRES_PORT";
    static final String KAFKA_SETTING = "HUB_KAFKA_PORT";

    private Ports() {}

    /** The wanted port if it can be had, any free one for 0. */
    static int claim(int wanted, String setting) {
        try {
            return bind(wanted);
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    "port " + wanted + " is taken by another program; set " + setting + " to a free one", e);
        }
    }

    /** A port that nobody listens on at this moment. */
    static int free() {
        try {
            return bind(0);
        } catch (IOException e) {
            throw new EmbeddedServiceException("no port is free on " + HOST + ": " + e.getMessage(), e);
        }
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            // A port in TIME_WAIT is free for a server that restarts; one in LISTEN is not.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), 1);
            return socket.getLocalPort();
        }
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    }
}
