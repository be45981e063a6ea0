package org.occupancyhub.models.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.occupancyhub.models.project.Model.Upkeep;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Transactions;

/**
 * Keeps the relations of an operator's models, and all tables, as their files and the data want them. Called again and again;
 * safe from several hubs at once. A hub builds what its own files brought, what is missing, and what fell behind or failed;
 * it never undoes what another hub built of other files.
 */
public final class ModelUpkeep {

    private static final String MISSING = "what is missing";

    private final Transactions transactions;
    private final LiveProject project;
    private final BackOff backOff;
    private final Departures departures;

    /** Fingerprints of what this hub's files brought and nobody has built yet. */
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();

    public ModelUpkeep(Transactions transactions, LiveProject project, Clock clock) {
        this.transactions = transactions;
        this.project = project;
        this.backOff = new BackOff(clock);
        this.departures = new Departures(transactions);
        takeIn();
    }

    /** Takes in what changed in the operator's folder, builds all but tables, and drops what is gone. */
    public void watch() {
        if (project.look()) {
            takeIn();
        }
        build(Lock.MODELS);
        departures.drop();
        buildMissing();
    }

    /** A relation of the program that somebody dropped comes back by itself. */
    private void buildMissing() {
        Project now = project.now();
        Map<String, Build> builds = transactions.withConnection(connection -> builds(connection, now));
        boolean missing = now.models().stream()
                .anyMatch(model ->
                        !model.ofOperator() && !builds.get(model.name()).isThere());
        if (missing && backOff.permits(MISSING)) {
            backOff.tried(MISSING);
            new ModelBuilder(transactions, project).buildMissing();
        }
    }

    /** Builds tables whose rows are behind, at most once a minute each. */
    public void rebuildTables() {
        build(Lock.TABLES);
    }

    private void takeIn() {
        Project now = project.now();
        wanted.clear();
        now.models().stream().filter(Model::ofOperator).map(Model::fingerprint).forEach(wanted::add);
        departures.see(now);
    }

    private void build(Lock lock) {
        Project now = project.now();
        if (now.models().stream().noneMatch(model -> isMine(model, lock))) {
            return;
        }
        Map<String, Build> builds = transactions.withConnection(connection -> builds(connection, now));
        for (Model model : now.models()) {
            if (isMine(model, lock) && isDue(now, model, builds) && backOff.permits(model.fingerprint())) {
                builds = transactions.under(lock, connection -> attempt(connection, now, model));
            }
        }
    }

    private static boolean isMine(Model model, Lock lock) {
        return model.lock() == lock && (model.ofOperator() || lock == Lock.TABLES);
    }

    /** @return how all builds are then */
    private Map<String, Build> attempt(Connection connection, Project now, Model model) throws SQLException {
        Map<String, Build> builds = builds(connection, now);
        // Another hub may have done it while this one waited for the lock.
        if (!isDue(now, model, builds)) {
            return builds;
        }
        boolean repair = builds.get(model.name()).failure() != null;
        boolean built = ModelBuilder.attempt(connection, model, reach(now, model, builds));
        if (built) {
            wanted.remove(model.fingerprint());
        }
        if (repair || !built) {
            backOff.tried(model.fingerprint());
        }
        return builds(connection, now);
    }

    private boolean isDue(Project now, Model model, Map<String, Build> builds) {
        Build build = builds.get(model.name());
        if (build.isOf(model)) {
            wanted.remove(model.fingerprint());
            boolean counted = model.upkeep() == Upkeep.WITH_REFRESH || model.upkeep() == Upkeep.AS_A_WHOLE;
            boolean behind = counted && build.isOld() && build.refreshNumber() < reach(now, model, builds);
            return build.failure() != null || behind;
        }
        boolean mine = !build.isThere() || wanted.contains(model.fingerprint());
        return mine && now.readBy(model).stream().allMatch(read -> isReady(read, builds.get(read.name())));
    }

    /** An older version of what it reads would do for nothing. */
    private boolean isReady(Model read, Build build) {
        return build.isThere() && (build.isOf(read) || !wanted.contains(read.fingerprint()));
    }

    private static Map<String, Build> builds(Connection connection, Project now) throws SQLException {
        return new BuildLedger(connection).of(now.models());
    }

    /** The refresh up to which a model can read: no further than what it reads has come. */
    private static long reach(Project now, Model model, Map<String, Build> builds) {
        long reach = builds.get(model.name()).number();
        for (Model read : now.readBy(model)) {
            boolean counted =
                    read.upkeep() == Upkeep.AS_A_WHOLE || (read.ofOperator() && read.upkeep() == Upkeep.WITH_REFRESH);
            if (counted) {
                reach = Math.min(reach, builds.get(read.name()).refreshNumber());
            }
        }
        return reach;
    }
}
