package org.occupancyhub.models.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.project.ModelConfig.Materialization;
import org.occupancyhub.models.project.SourceFile.Origin;
import org.occupancyhub.models.sql.Lock;

/**
 * A model, rendered once.
 *
 * @param file its path as people know it
 * @param full the query of a full build
 * @param incremental the query over what is dirty; the full one where the model is not incremental
 * @param refs the models that it reads, each with the line that says so
 * @param tests what must hold of its rows
 * @param upkeep how it is kept fresh
 * @param fingerprint changes with every change of the SQL, of how it is materialised, and of what it reads
 */
record Model(
        String file,
        Origin origin,
        Relation relation,
        ModelConfig config,
        Rendered full,
        Rendered incremental,
        Map<String, Integer> refs,
        List<ModelTest> tests,
        Upkeep upkeep,
        String fingerprint) {

    /** A query and the statements to run after it. */
    record Rendered(SqlText sql, List<SqlText> hooks) {}

    /** How rows come to be new. */
    enum Upkeep {
        /** A view has none of its own. */
        VIEW,
        /** A view of what is made as a whole. */
        LATE_VIEW,
        /** With each refresh, in its transaction. */
        WITH_REFRESH,
        /** All of them anew, some time after a refresh: a table, or what is made from one. */
        AS_A_WHOLE;

        boolean late() {
            return this == LATE_VIEW || this == AS_A_WHOLE;
        }

        static Upkeep of(Materialization materialization, boolean readsLate) {
            return switch (materialization) {
                case VIEW -> readsLate ? LATE_VIEW : VIEW;
                case INCREMENTAL -> readsLate ? AS_A_WHOLE : WITH_REFRESH;
                case TABLE -> AS_A_WHOLE;
            };
        }
    }

    Model(
            SourceFile file,
            Relation relation,
            ModelConfig config,
            Rendered full,
            Rendered incremental,
            Map<String, Integer> refs,
            List<ModelTest> tests) {
        this(file.shown(), file.origin(), relation, config, full, incremental, refs, tests, Upkeep.VIEW, "");
    }

    String name() {
        return relation.name();
    }

    boolean ofOperator() {
        return origin == Origin.OPERATOR;
    }

    /** What no two hubs may hold while they build it. */
    Lock lock() {
        return upkeep == Upkeep.AS_A_WHOLE ? Lock.TABLES : Lock.MODELS;
    }

    /** The same model, now that it is known what it reads. */
    Model after(Collection<Model> read) {
        boolean readsLate = read.stream().anyMatch(model -> model.upkeep.late());
        List<String> parts = read.stream().map(Model::fingerprint).sorted().toList();
        return new Model(
                file,
                origin,
                relation,
                config,
                full,
                incremental,
                refs,
                tests,
                Upkeep.of(config.materialization(), readsLate),
                digest(relation + "\n" + config + "\n" + full + "\n" + incremental + "\n" + parts));
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
