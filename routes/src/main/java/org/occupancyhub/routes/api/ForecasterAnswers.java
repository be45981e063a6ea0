package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Header;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.ForecasterVersions.RollBack;
import org.occupancyhub.routes.edge.AdministratorAccess;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;

/** The trained forecasters: asked for, promoted by hand, rolled back. */
public final class ForecasterAnswers {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;
    private static final int LONGEST_REASON = 500;
    private static final int HIGHEST = 999_999_999;

    private final ForecasterVersions versions;

    public ForecasterAnswers(ForecasterVersions versions) {
        this.versions = versions;
    }

    /** A change of what serves, or wants to. */
    record Change(
            long id,
            String alias,
            Long version,
            Long previous,
            String kind,
            String reason,
            @JsonProperty("changed_at") Instant changedAt) {

        static Change of(AliasChange change) {
            return new Change(
                    change.id(),
                    change.alias().word(),
                    change.version(),
                    change.previous(),
                    change.kind().word(),
                    change.reason(),
                    change.changedAt());
        }
    }

    public List<VersionAnswer> versions() {
        return versions.all().stream().map(VersionAnswer::of).toList();
    }

    public VersionAnswer version(@Header("version") String number) {
        return VersionAnswer.of(found(number));
    }

    public Map<String, Object> promote(
            @Header("version") String number,
            @Header("reason") String reason,
            @Header(AdministratorAccess.HEADER) String administrator) {
        ForecasterVersion version = found(number);
        versions.point(
                Alias.CHAMPION, version.id(), AliasChange.Kind.PROMOTED, byHand("promoted", administrator, reason));
        return Map.of("champion", version.id());
    }

    public Map<String, Object> rollBack(
            @Header("reason") String reason, @Header(AdministratorAccess.HEADER) String administrator) {
        RollBack rolledBack = versions.rollBack(byHand("rolled back", administrator, reason));
        if (rolledBack instanceof RollBack.Done done) {
            return Map.of("champion", done.version(), "previous", done.from());
        }
        throw new ProblemException(Problem.of(
                409, "Conflict", "there is no earlier champion to go back to; none was, or it is forgotten"));
    }

    public List<Change> changes(@Header("limit") String limit) {
        return versions.changes(SiteQuestions.whole("limit", limit, DEFAULT_LIMIT, 1, HIGHEST_LIMIT)).stream()
                .map(Change::of)
                .toList();
    }

    private ForecasterVersion found(String number) {
        int version = SiteQuestions.whole("version", number, 0, 1, HIGHEST);
        return versions.find(version)
                .orElseThrow(() -> ProblemException.notFound("there is no version " + version + " of the forecasters"));
    }

    private static String byHand(String what, String administrator, String reason) {
        String by = what + " by " + (administrator == null ? "hand" : administrator);
        if (reason == null || reason.isBlank()) {
            return by;
        }
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.badRequest(
                    "reason must be at most " + LONGEST_REASON + " characters, but was " + reason.length());
        }
        return by + ": " + reason.replace('\0', ' ');
    }
}
