package org.occupancyhub.bench.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many listeners to the stream of one site on one thread: the load must not come from the one who measures. */
final class Ears implements AutoCloseable {

    /** Called on the one thread. */
    interface Hearing {
        void heard(int listener, int count, long nanoTime);
    }

    private static final Pattern COUNT = Pattern.compile("\"count\":(\\d+)");
    private static final int BUFFER = 16_384;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final AtomicInteger told = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    Ears(int port, String site, int listeners, Hearing hearing) throws IOException {
        byte[] request = ("GET /api/sites/" + site + "/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < listeners; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, i);
            channels.add(channel);
        }
        thread = new Thread(() -> listen(hearing, new boolean[listeners]), "ears");
        thread.setDaemon(true);
        thread.start();
    }

    /** How many have been told a state at all. */
    int told() {
        return told.get();
    }

    private void listen(Hearing hearing, boolean[] known) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (!closed) {
                selector.select(key -> {
                    try {
                        buffer.clear();
                        int length = ((SocketChannel) key.channel()).read(buffer);
                        if (length < 0) {
                            key.cancel();
                            return;
                        }
                        hear(
                                (int) key.attachment(),
                                new String(buffer.array(), 0, length, StandardCharsets.US_ASCII),
                                hearing,
                                known);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (IOException | UncheckedIOException e) {
            if (!closed) {
                throw new IllegalStateException("a listener was lost", e);
            }
        }
    }

    /** An event fits a packet here; of several in one, the last is what the listener knows then. */
    private void hear(int listener, String text, Hearing hearing, boolean[] known) {
        long now = System.nanoTime();
        int count = -1;
        for (Matcher found = COUNT.matcher(text); found.find(); ) {
            count = Integer.parseInt(found.group(1));
        }
        if (count < 0) {
            return;
        }
        if (!known[listener]) {
            known[listener] = true;
            told.incrementAndGet();
        }
        hearing.heard(listener, count, now);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
