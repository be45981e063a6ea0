package org.occupancyhub.hub.run;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Listens to a stream of a hub until it is closed. */
final class StreamListener implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DATA = "data: ";

    private final List<String> data = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> answer;

    private StreamListener(URI uri) {
        answer = HTTP.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofLines());
        answer.thenAcceptAsync(response -> response.body()
                .filter(line -> line.startsWith(DATA))
                .forEach(line -> data.add(line.substring(DATA.length()))));
    }

    static StreamListener of(URI uri) {
        return new StreamListener(uri);
    }

    Optional<String> last() {
        return data.isEmpty() ? Optional.empty() : Optional.of(data.get(data.size() - 1));
    }

    @Override
    public void close() {
        answer.thenAccept(response -> response.body().close());
    }
}
