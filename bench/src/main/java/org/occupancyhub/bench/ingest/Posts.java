package org.occupancyhub.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The requests of one device, each new: a reading every minute since 2005. The address names the device as well, for the
 * peer that does not look into the body; the hub passes over what its contract does not name.
 */
public final class Posts {

    private static final long START = Instant.parse("2005-01-01T00:00:00Z").getEpochSecond();

    private final String device;
    private final int readings;
    private long next;

    /** @param readings in each request: one as JSON, more as NDJSON */
    public Posts(String device, int readings) {
        this.device = device;
        this.readings = readings;
    }

    int readings() {
        return readings;
    }

    /** Head and body. */
    byte[] next() {
        StringBuilder body = new StringBuilder(96 * readings);
        for (int i = 0; i < readings; i++) {
            body.append(i == 0 ? "" : "\n")
                    .append("{\"ts\":\"")
                    .append(Instant.ofEpochSecond(START + next * 60))
                    .append("\",\"count\":")
                    .append(next * 31 % 200)
                    .append(",\"device_id\":\"")
                    .append(device)
                    .append("\"}");
            next++;
        }
        String head = "POST /ingest?key=" + device + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/"
                + (readings == 1 ? "json" : "x-ndjson") + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }
}
