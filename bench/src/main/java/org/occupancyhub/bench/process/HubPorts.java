package org.occupancyhub.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Four ports that nobody listens on. */
record HubPorts(int http, int management, int postgres, int kafka) {

    static HubPorts free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            HubPorts ports = new HubPorts(port(sockets, 0), port(sockets, 1), port(sockets, 2), port(sockets, 3));
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    private static int port(List<ServerSocket> sockets, int index) {
        return sockets.get(index).getLocalPort();
    }
}
