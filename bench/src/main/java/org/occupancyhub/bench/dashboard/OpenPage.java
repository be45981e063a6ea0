package org.occupancyhub.bench.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.occupancyhub.bench.process.HubProcess;

/**
 * A page of the dashboard as the server knows it when a browser shows it: a session of its own, Vaadin's handshake, a
 * push connection that stays. It draws nothing, so that many fit beside the hub.
 */
final class OpenPage implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A script whose result is wanted: the channels for that, and for a failure. */
    private static final Pattern ASKED = Pattern.compile("\\[2,(\\d+),(\\d+)\\],\\[2,\\1,\\d+\\],");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final int port;
    private final String cookie;
    private final JsonNode app;
    private final WebSocket push;

    /**
     * @param route as in the address, without the leading slash; may be empty
     * @param query as in the address, without the question mark; may be empty
     * @param told gets each message that the server sends
     */
    OpenPage(HttpClient http, int port, String route, String query, Consumer<String> told) throws Exception {
        this.http = http;
        this.port = port;
        HttpResponse<String> begun = http.send(
                HttpRequest.newBuilder(at("http", "/?v-r=init&location=" + route + "&query="))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (begun.statusCode() != 200) {
            throw new IOException("a page cannot be opened, the hub answers " + begun.statusCode());
        }
        this.cookie = begun.headers()
                .firstValue("Set-Cookie")
                .map(all -> all.substring(0, all.indexOf(';')))
                .orElseThrow(() -> new IOException("a page was opened without a session"));
        this.app = JSON.readTree(begun.body()).path("appConfig");
        this.push = connect(told);
        navigate(route, query);
    }

    /** @param told makes the listener of the page with this number */
    static List<OpenPage> several(
            HttpClient http, HubProcess hub, int number, String route, String query, IntFunction<Consumer<String>> told)
            throws Exception {
        List<OpenPage> pages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            pages.add(new OpenPage(http, hub.port(), route, query, told.apply(i)));
        }
        return pages;
    }

    static void close(List<OpenPage> pages) throws IOException {
        for (OpenPage page : pages) {
            page.close();
        }
    }

    private WebSocket connect(Consumer<String> told) throws Exception {
        String address = "/VAADIN/push?v-r=push&v-uiId=" + app.path("v-uiId").asInt() + "&v-pushId="
                + uidl("Vaadin-Push-ID")
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        return http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .connectTimeout(PATIENCE)
                .buildAsync(at("ws", address), new Messages(told))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The first call of Vaadin's client: which view the address names. */
    private void navigate(String route, String query) throws IOException, InterruptedException {
        Map<String, Object> event = Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of("route", route, "query", query, "appShellTitle", "", "historyState", Map.of(), "trigger", ""));
        HttpResponse<String> answer = call(
                Map.of("csrfToken", uidl("Vaadin-Security-Key"), "rpc", List.of(event), "syncId", 0, "clientId", 0));
        if (answer.statusCode() != 200 || !answer.body().contains("oh-main")) {
            throw new IOException(
                    "a page was opened without its view: " + answer.statusCode() + " " + beginning(answer));
        }
        answerScripts(answer);
    }

    /** A browser tells what each script came to, where the server asked for it. */
    private void answerScripts(HttpResponse<String> shown) throws IOException, InterruptedException {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Matcher asked = ASKED.matcher(shown.body()); asked.find(); ) {
            results.add(Map.of(
                    "type", "channel",
                    "node", Integer.valueOf(asked.group(1)),
                    "channel", Integer.valueOf(asked.group(2)),
                    "args", Collections.singletonList(null)));
        }
        HttpResponse<String> answer =
                call(Map.of("csrfToken", uidl("Vaadin-Security-Key"), "rpc", results, "syncId", 1, "clientId", 1));
        if (answer.statusCode() != 200 || !answer.body().contains("\"clientId\":2")) {
            throw new IOException("a page's scripts are not heard: " + answer.statusCode() + " " + beginning(answer));
        }
    }

    private String uidl(String field) {
        return app.path("uidl").path(field).asText();
    }

    private URI at(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + port + path);
    }

    /** The browser says that the page goes, as it does when a tab is closed; a page that stayed would go on drawing. */
    @Override
    public void close() throws IOException {
        push.abort();
        Map<String, Object> beacon = Map.of(
                "csrfToken", uidl("Vaadin-Security-Key"), "rpc", List.of(), "syncId", 2, "clientId", 2, "UNLOAD", true);
        try {
            HttpResponse<String> answer = call(beacon);
            if (answer.statusCode() != 200 || answer.body().contains("appError")) {
                throw new IOException("a page cannot be closed: " + answer.statusCode() + " " + beginning(answer));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> call(Map<String, Object> message) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(
                                "http",
                                "/?v-r=uidl&v-uiId=" + app.path("v-uiId").asInt()))
                        .timeout(PATIENCE)
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String beginning(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(500, answer.body().length()));
    }

    private static final class Messages implements WebSocket.Listener {

        private final Consumer<String> told;
        private final StringBuilder message = new StringBuilder();

        Messages(Consumer<String> told) {
            this.told = told;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                told.accept(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
