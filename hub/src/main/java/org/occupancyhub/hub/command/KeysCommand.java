package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.occupancyhub.models.access.DeviceKey;
import org.occupancyhub.models.access.JdbcDeviceKeys;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.sql.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keys create|list|revoke}: who may send readings to {@code POST /ingest} outside the demo. */
@Command(
        name = "keys",
        description = "Create, list or revoke the keys with which devices send readings",
        mixinStandardHelpOptions = true)
public final class KeysCommand implements Runnable {

    private static final int LONGEST_NAME = 100;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "keys needs one of create, list, revoke");
    }

    @Command(
            description = {
                "Makes a key and prints it, once: only a hash of it is kept.",
                "A device sends it as the header Authorization: Bearer <key>."
            },
            mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "NAME", description = "For people: which device or program has it.") String name,
            @Option(
                            names = "--device",
                            paramLabel = "ID",
                            description = "It may send for this device only; may be said several times. Default: any.")
                    List<String> devices,
            @Option(
                            names = "--read",
                            description = "It also opens what is read, where hub.access.reading asks for a login.")
                    boolean read) {
        CommandLogs.quiet();
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(spec.commandLine(), "NAME must be 1 to " + LONGEST_NAME + " characters");
        }
        Set<DeviceId> ids = ids(devices);
        JdbcDeviceKeys.Created created = with(keys -> keys.create(name.strip(), ids, read));
        PrintWriter out = spec.commandLine().getOut();
        out.println(created.text());
        out.flush();
        spec.commandLine()
                .getErr()
                .println("created " + created.key().id() + " for \""
                        + created.key().name() + "\"; it is not shown again. It works within seconds.");
        return 0;
    }

    private Set<DeviceId> ids(List<String> devices) {
        Set<DeviceId> ids = new LinkedHashSet<>();
        try {
            for (String device : devices == null ? List.<String>of() : devices) {
                ids.add(new DeviceId(device));
            }
        } catch (InvalidEventException e) {
            throw new ParameterException(spec.commandLine(), "--device: " + e.getMessage());
        }
        return ids;
    }

    @Command(
            description = "Shows all keys: never the secret, but when each was used last",
            mixinStandardHelpOptions = true)
    int list() {
        CommandLogs.quiet();
        List<DeviceKey> keys = with(JdbcDeviceKeys::all);
        PrintWriter out = spec.commandLine().getOut();
        keys.forEach(key -> out.println(line(key)));
        out.println(keys.size() + (keys.size() == 1 ? " key" : " keys"));
        out.flush();
        return 0;
    }

    private static String line(DeviceKey key) {
        String devices = key.devices().isEmpty()
                ? "any device"
                : String.join(", ", key.devices().stream().sorted().toList());
        return key.id() + "  " + (key.revokedAt() == null ? "good" : "revoked " + day(key.revokedAt())) + "  created "
                + day(key.createdAt()) + "  "
                + (key.lastUsedAt() == null ? "never used" : "last used " + day(key.lastUsedAt())) + "  " + devices
                + (key.mayRead() ? ", reads" : "") + "  \"" + key.name() + '"';
    }

    private static String day(Instant at) {
        return at.toString().replaceFirst(":\\d\\d(\\.\\d+)?Z$", "Z");
    }

    @Command(description = "Ends a key; a running hub refuses it within seconds", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "As keys list shows it.") String id) {
        CommandLogs.quiet();
        if (!with(keys -> keys.revoke(id))) {
            throw new CommandFailedException("no good key has the id \"" + id + "\"; `keys list` shows them");
        }
        spec.commandLine().getErr().println("revoked " + id);
        return 0;
    }

    private static <T> T with(Function<JdbcDeviceKeys, T> work) {
        try (CommandWarehouse warehouse = CommandWarehouse.existingOrNew()) {
            Migrations.run(warehouse.dataSource());
            return work.apply(new JdbcDeviceKeys(warehouse.dataSource(), Clock.systemUTC()));
        }
    }
}
