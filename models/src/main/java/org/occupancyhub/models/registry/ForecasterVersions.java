package org.occupancyhub.models.registry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The registry of trained forecasters, shared by all hubs of a warehouse. Versions are only ever added, and forgotten when
 * they are old and nothing points to them.
 */
public interface ForecasterVersions {

    /** @return its number */
    long add(ForecasterVersion.Learnt learnt, List<VersionScore> scores, byte[] artifact);

    /** The newest first. */
    List<ForecasterVersion> all();

    Optional<ForecasterVersion> find(long version);

    /** What it learnt, as its method wrote it; none where there is no such version. */
    Optional<byte[]> artifact(long version);

    /** The number of the version that an alias points to: one indexed read. */
    OptionalLong version(Alias alias);

    /** Points an alias to a version, and keeps that on record with a reason. To the one it points to already is no change. */
    void point(Alias alias, long version, AliasChange.Kind kind, String reason);

    /** Keeps on record that a plain method serves in place of the champion. Said twice in a row it is on record once. */
    void fellBack(long champion, String reason);

    /**
     * Back to the version that was champion before the one that is; said again, to the one before that, whether a training or a
     * person had made it champion. As far as versions are kept.
     */
    RollBack rollBack(String reason);

    /** The version that a roll back would lead to. */
    OptionalLong earlier();

    /** The newest first. */
    List<AliasChange> changes(int limit);

    /**
     * Forgets old versions.
     *
     * @param keep how many of the newest stay, beside those that an alias, or the next roll back, needs
     * @return how many went
     */
    int prune(int keep);

    /** What came of a roll back. */
    sealed interface RollBack {

        /** @param version serves again in place of {@code from} */
        record Done(long version, long from) implements RollBack {}

        /** Nothing was champion before the one that is, or it is forgotten. */
        record NoEarlier() implements RollBack {}
    }
}
