package org.occupancyhub.load;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Runs the load, prints what came of it, and ends with 1 where requests failed or a ratio is over its limit. */
public final class LoadMain {

    private LoadMain() {}

    public static void main(String[] args) {
        LoadSettings settings;
        try {
            settings = LoadSettings.fromEnvironment();
        } catch (IllegalArgumentException e) {
            System.err.println("load: " + e.getMessage());
            System.exit(2);
            return;
        }
        if (!answers(settings.gateway())) {
            System.err.println("load: no hub answers at " + settings.gateway()
                    + "; start one with `make run`, or set OCCUPANCY_GATEWAY");
            System.exit(1);
        }
        int status = Gatling$.MODULE$.fromArgs(
                new String[] {"--simulation", HubSimulation.class.getName(), "--no-reports", "--results-folder", args[0]
                });
        Verdict verdict = Verdict.of(HubSimulation.DURATIONS.summaries());
        verdict.lines().forEach(System.out::println);
        System.exit(status == 0 && verdict.good() ? 0 : 1);
    }

    private static boolean answers(String gateway) {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(gateway + "/healthz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(health, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
