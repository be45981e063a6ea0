package org.occupancyhub.models.registry;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Versions in {@code ml.versions}; whoever changes an alias holds off others that do. */
public final class JdbcForecasterVersions implements ForecasterVersions {

    private static final String ADD = sql("add-version.sql");
    private static final String ADD_SCORE = sql("add-score.sql");
    private static final String VERSIONS = sql("versions.sql");
    private static final String SCORES = sql("scores.sql");
    private static final String POINT = sql("point-alias.sql");
    private static final String RECORD = sql("record-change.sql");
    private static final String FELL_BACK = sql("fell-back.sql");
    private static final String EARLIER = sql("earlier-champion.sql");
    private static final String CHANGES = sql("alias-changes.sql");
    private static final String PRUNE = sql("prune-versions.sql");
    private static final String LOCK = "lock table ml.aliases in share row exclusive mode";

    private final Transactions transactions;

    public JdbcForecasterVersions(Transactions transactions) {
        this.transactions = transactions;
    }

    private static String sql(String file) {
        return Sql.of(JdbcForecasterVersions.class, file);
    }

    private interface Work<T> {
        T on(JdbcClient database);
    }

    private <T> T read(Work<T> work) {
        return transactions.withConnection(
                connection -> work.on(JdbcClient.create(new SingleConnectionDataSource(connection, true))));
    }

    private <T> T write(Work<T> work) {
        return transactions.inTransaction(connection -> {
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            database.sql(LOCK).update();
            return work.on(database);
        });
    }

    @Override
    public long add(ForecasterVersion.Learnt learnt, List<VersionScore> scores, byte[] artifact) {
        return write(database -> {
            long id = database.sql(ADD)
                    .param("method", learnt.method())
                    .param("parameters", learnt.parameters())
                    .param("from", utc(learnt.from()))
                    .param("until", utc(learnt.until()))
                    .param("sites", learnt.sites())
                    .param("hours", learnt.hours())
                    .param("fingerprint", learnt.fingerprint())
                    .param("artifact", artifact)
                    .param("importance", VersionRows.json(learnt.importance()))
                    .param("compared", VersionRows.json(learnt.compared()))
                    .param("verdict", learnt.verdict())
                    .param("run", learnt.run())
                    .query(Long.class)
                    .single();
            scores.forEach(score -> add(database, id, score));
            return id;
        });
    }

    private static void add(JdbcClient database, long version, VersionScore score) {
        database.sql(ADD_SCORE)
                .param("version", version)
                .param("site", score.site())
                .param("first", score.firstHorizon())
                .param("last", score.lastHorizon())
                .param("hours", score.hours())
                .param("mae", score.mae(), Types.DOUBLE)
                .param("naive", score.naiveMae(), Types.DOUBLE)
                .param("mase", score.mase(), Types.DOUBLE)
                .param("coverage", score.coverage(), Types.DOUBLE)
                .param("width", score.width(), Types.DOUBLE)
                .param("bias", score.bias(), Types.DOUBLE)
                .update();
    }

    @Override
    public List<ForecasterVersion> all() {
        return versions(null);
    }

    @Override
    public Optional<ForecasterVersion> find(long version) {
        return versions(version).stream().findFirst();
    }

    private List<ForecasterVersion> versions(Long only) {
        return read(database -> {
            Map<Long, List<VersionScore>> scores = new HashMap<>();
            database.sql(SCORES).param("only", only, Types.BIGINT).query(row -> {
                scores.computeIfAbsent(row.getLong("version_id"), id -> new ArrayList<>())
                        .add(VersionRows.score(row));
            });
            return database.sql(VERSIONS)
                    .param("only", only, Types.BIGINT)
                    .query((row, n) -> VersionRows.version(row, scores))
                    .list();
        });
    }

    @Override
    public Optional<byte[]> artifact(long version) {
        return read(database -> database.sql("select artifact from ml.versions where version_id = :version")
                .param("version", version)
                .query(byte[].class)
                .optional());
    }

    @Override
    public OptionalLong version(Alias alias) {
        return read(database -> version(database, alias));
    }

    private static OptionalLong version(JdbcClient database, Alias alias) {
        return database
                .sql("select version_id from ml.aliases where alias = :alias")
                .param("alias", alias.word())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void point(Alias alias, long version, AliasChange.Kind kind, String reason) {
        write(database -> point(database, alias, version, kind, reason));
    }

    private static boolean point(JdbcClient database, Alias alias, long version, AliasChange.Kind kind, String reason) {
        OptionalLong before = version(database, alias);
        if (before.isPresent() && before.getAsLong() == version) {
            return false;
        }
        database.sql(POINT)
                .param("alias", alias.word())
                .param("version", version)
                .update();
        database.sql(RECORD)
                .param("alias", alias.word())
                .param("version", version)
                .param("previous", before.isPresent() ? Long.valueOf(before.getAsLong()) : null, Types.BIGINT)
                .param("kind", kind.word())
                .param("reason", reason)
                .update();
        return true;
    }

    @Override
    public void fellBack(long champion, String reason) {
        write(database -> database.sql(FELL_BACK)
                .param("version", champion)
                .param("reason", reason)
                .update());
    }

    @Override
    public RollBack rollBack(String reason) {
        return write(database -> {
            OptionalLong champion = version(database, Alias.CHAMPION);
            Optional<Long> earlier = keptEarlier(database);
            if (champion.isEmpty() || earlier.isEmpty()) {
                return new RollBack.NoEarlier();
            }
            point(database, Alias.CHAMPION, earlier.get(), AliasChange.Kind.ROLLED_BACK, reason);
            return new RollBack.Done(earlier.get(), champion.getAsLong());
        });
    }

    @Override
    public OptionalLong earlier() {
        return read(database -> version(database, Alias.CHAMPION).isEmpty()
                ? OptionalLong.empty()
                : keptEarlier(database).map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static Optional<Long> keptEarlier(JdbcClient database) {
        return earlier(database).filter(version -> isKept(database, version));
    }

    /** The version that was champion before the one that is, though it may be forgotten. */
    private static Optional<Long> earlier(JdbcClient database) {
        return database.sql(EARLIER).query(Long.class).optional();
    }

    private static boolean isKept(JdbcClient database, long version) {
        return database.sql("select exists (select from ml.versions where version_id = :version)")
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<AliasChange> changes(int limit) {
        return read(database -> database.sql(CHANGES)
                .param("limit", limit)
                .query((row, n) -> VersionRows.change(row))
                .list());
    }

    @Override
    public int prune(int keep) {
        return write(database -> database.sql(PRUNE)
                .param("keep", keep)
                .param("earlier", earlier(database).orElse(null), Types.BIGINT)
                .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
