package org.occupancyhub.models.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.refresh.JdbcMartRefresh;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.testing.MutableClock;

/** A hub with an operator's folder, over a warehouse; its routes are called by hand. */
final class OperatorHub {

    final Warehouse warehouse;
    final Path folder;
    final MutableClock clock = MutableClock.at("2026-03-02T10:00:00Z");
    final LiveProject project;
    final ModelUpkeep upkeep;
    final ModelTests tests;
    final MartRefresh marts;
    final ModelStates states;

    OperatorHub(Warehouse warehouse, Path folder) {
        this.warehouse = warehouse;
        this.folder = folder;
        project = new LiveProject(ProjectFiles.packaged(), folder);
        upkeep = new ModelUpkeep(warehouse.transactions, project, clock);
        tests = new ModelTests(warehouse.transactions, project, Duration.ofHours(1));
        marts = new JdbcMartRefresh(warehouse.transactions, new ModelRefresh(project));
        states = new JdbcModelStates(warehouse.transactions, project);
    }

    OperatorHub write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OperatorHub delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the timers do: the second look finds that a change has settled. */
    OperatorHub looks() {
        for (int i = 0; i < 3; i++) {
            upkeep.watch();
            upkeep.rebuildTables();
        }
        return this;
    }

    /** By name of the relation or, without one, of the file. */
    Map<String, ModelStatus> statuses() {
        Map<String, ModelStatus> byRelation = new TreeMap<>();
        states.all().forEach(status -> byRelation.put(status.relation(), status));
        return byRelation;
    }

    ModelStatus status(String relation) {
        return statuses().get(relation);
    }

    List<String> rows(String sql) {
        return warehouse.sql.sql(sql).query(String.class).list();
    }

    boolean exists(String relation) {
        return warehouse
                .sql
                .sql("select to_regclass(?) is not null")
                .param(relation)
                .query(Boolean.class)
                .single();
    }
}
