package org.occupancyhub.routes.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.occupancyhub.models.access.Addresses;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.DeviceKey;
import org.occupancyhub.models.access.DeviceKeys;
import org.occupancyhub.routes.limit.IngestSettings;
import org.occupancyhub.routes.limit.Limits;
import org.occupancyhub.routes.limit.Rate;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;

/** Who may send readings over HTTP, and how often: in the demo programs on this machine, otherwise devices with a key. */
public final class IngestAccess {

    /** Tells the routes the id of the key; only the edge sets it. */
    public static final String KEY = "device-key";

    /** Tells the routes the devices that the key is for, one a line; absent: any. Only the edge sets it. */
    public static final String DEVICES = "device-key-devices";

    private static final String CHALLENGE = "Bearer realm=\"Occupancy Hub\"";

    private final DemoAccess demo;
    private final DeviceKeys keys;
    private final Limits limits;
    private final IngestSettings settings;

    public IngestAccess(DemoAccess demo, DeviceKeys keys, Limits limits, IngestSettings settings) {
        this.demo = demo;
        this.keys = keys;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * @return what the routes hear of the sender, as headers
     * @throws ProblemException 401, 403 or 429
     */
    Map<String, String> check(HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        if (demo.demo()) {
            if (!demo.allows(address, request::getHeader)) {
                throw new ProblemException(Problem.of(
                        403,
                        "Forbidden",
                        "in the demo only programs on this machine may send readings, by localhost or a loopback address"
                                + " and not through a proxy"));
            }
            return Map.of();
        }
        count("address:" + Addresses.sender(address), settings.ofAddress(), "this address", response);
        DeviceKey key = BearerKey.of(request)
                .flatMap(keys::find)
                .orElseThrow(() -> unauthorized("a device key is needed to send readings", response));
        count("key:" + key.id(), settings.ofKey(), "this key", response);
        return key.devices().isEmpty()
                ? Map.of(KEY, key.id())
                : Map.of(KEY, key.id(), DEVICES, String.join("\n", key.devices()));
    }

    private void count(String sender, Rate rate, String named, HttpServletResponse response) {
        Duration wait = limits.take(sender, rate);
        if (!wait.isZero()) {
            response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
            throw new ProblemException(Problem.of(
                    429,
                    "Too many requests",
                    named + " may send " + rate.perSecond()
                            + " requests a second; wait, or send many readings in one request"));
        }
    }

    private static ProblemException unauthorized(String detail, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        return new ProblemException(Problem.of(401, "Unauthorized", detail));
    }
}
