package org.occupancyhub.forecast.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.VersionScore;

/** A registry in memory. */
public final class MemoryVersions implements ForecasterVersions {

    private final TreeMap<Long, ForecasterVersion> versions = new TreeMap<>();
    private final Map<Long, byte[]> artifacts = new TreeMap<>();
    private final Map<Alias, Long> aliases = new EnumMap<>(Alias.class);
    private final List<AliasChange> changes = new ArrayList<>();
    private Alias failing;

    /** The next time that the alias is to be pointed somewhere, the database fails. */
    public void failNext(Alias alias) {
        failing = alias;
    }

    public long add(String method, byte[] artifact) {
        ForecasterVersion.Learnt learnt = new ForecasterVersion.Learnt(
                method, "{}", Instant.EPOCH, Instant.EPOCH, 1, 1, "", Map.of(), Map.of("seasonal-naive", 1.0), "", 1);
        return add(learnt, List.of(), artifact);
    }

    @Override
    public long add(ForecasterVersion.Learnt learnt, List<VersionScore> scores, byte[] artifact) {
        long id = versions.size() + 1L;
        versions.put(id, new ForecasterVersion(id, learnt.until(), learnt, List.of(), scores));
        artifacts.put(id, artifact);
        return id;
    }

    @Override
    public List<ForecasterVersion> all() {
        return List.copyOf(versions.descendingMap().values());
    }

    @Override
    public Optional<ForecasterVersion> find(long version) {
        return Optional.ofNullable(versions.get(version));
    }

    @Override
    public Optional<byte[]> artifact(long version) {
        return Optional.ofNullable(artifacts.get(version));
    }

    @Override
    public OptionalLong version(Alias alias) {
        Long version = aliases.get(alias);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    @Override
    public void point(Alias alias, long version, AliasChange.Kind kind, String reason) {
        if (alias == failing) {
            failing = null;
            throw new IllegalStateException("the database is gone");
        }
        Long before = aliases.put(alias, version);
        record(alias, version, before, kind, reason);
    }

    @Override
    public void fellBack(long champion, String reason) {
        record(Alias.CHAMPION, champion, champion, AliasChange.Kind.FELL_BACK, reason);
    }

    private void record(Alias alias, Long version, Long before, AliasChange.Kind kind, String reason) {
        changes.add(0, new AliasChange(changes.size() + 1L, alias, version, before, kind, reason, Instant.EPOCH));
    }

    @Override
    public RollBack rollBack(String reason) {
        return new RollBack.NoEarlier();
    }

    @Override
    public OptionalLong earlier() {
        return OptionalLong.empty();
    }

    @Override
    public List<AliasChange> changes(int limit) {
        return changes.stream().limit(limit).toList();
    }

    @Override
    public int prune(int keep) {
        return 0;
    }
}
