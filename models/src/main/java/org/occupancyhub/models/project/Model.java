package org.occupancyhub.models.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A model, rendered once.
 *
 * @param file its path within the project
 * @param full the query of a full build
 * @param incremental the query over what is dirty; the full one where the model is not incremental
 * @param refs the models that it reads
 * @param tests what must hold of its rows
 */
record Model(
        String file,
        Relation relation,
        ModelConfig config,
        Rendered full,
        Rendered incremental,
        Set<String> refs,
        List<ModelTest> tests) {

    /** A query and the statements to run after it. */
    record Rendered(String sql, List<String> hooks) {}

    String name() {
        return relation.name();
    }

    /** Changes with every change of the SQL or of how it is materialised. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((relation + "\n" + config + "\n" + full + "\n" + incremental)
                            .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
