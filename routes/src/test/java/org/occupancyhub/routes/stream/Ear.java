package org.occupancyhub.routes.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener over a plain socket, so that a test can also read nothing, or leave without a word. */
final class Ear implements AutoCloseable {

    private final Socket socket = new Socket();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Ear(int port, String path, String header) {
        try {
            socket.setReceiveBufferSize(4096);
            socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ear deaf(int port) {
        return new Ear(port, "/api/sites/gym/stream", "");
    }

    static Ear open(int port) {
        return open(port, "/api/sites/gym/stream", "");
    }

    static Ear open(int port, String path, String header) {
        Ear ear = new Ear(port, path, header);
        Thread thread = new Thread(ear::listen, "ear");
        thread.setDaemon(true);
        thread.start();
        return ear;
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("broken: " + e.getMessage());
        }
        lines.add("end");
    }

    List<String> lines() {
        return lines;
    }

    List<String> data() {
        return with("data: ");
    }

    List<String> with(String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
