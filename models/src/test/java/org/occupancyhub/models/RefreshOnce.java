package org.occupancyhub.models;

import org.occupancyhub.models.project.ModelRefresh;
import org.occupancyhub.models.project.Project;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.refresh.JdbcMartRefresh;
import org.occupancyhub.models.sql.Transactions;
import org.postgresql.ds.PGSimpleDataSource;

/** A program of its own that refreshes the marts of a database once: what a hub does that the comparison with dbt waits for. */
public final class RefreshOnce {

    private RefreshOnce() {}

    /** @param args the URL of the database */
    public static void main(String[] args) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        database.setUser(args[1]);
        new JdbcMartRefresh(new Transactions(database), new ModelRefresh(Project.of(ProjectFiles.packaged())))
                .refresh();
    }
}
