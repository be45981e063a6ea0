package org.occupancyhub.models.backup;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;

/**
 * Brings a backup back. The schema is laid as it was when the backup was made, filled in one transaction, and then migrated
 * as any older database is; staging and marts are left to be built.
 */
public final class Restore {

    private final DataSource dataSource;
    private final Transactions transactions;

    public Restore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transactions = new Transactions(dataSource);
    }

    /** The folder of the whole PostgreSQL, on its own machine; only its superuser may ask. */
    public Path dataDirectory() {
        return transactions.withConnection(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                return Path.of(row.getString(1));
            }
        });
    }

    /**
     * @param file verified before
     * @param replace whether a database that holds something is emptied first
     * @return the tables of the backup that no migration makes and that could not be restored therefore
     * @throws BackupException if the database is in use or not empty, and then nothing was touched; or if a row is refused
     */
    public List<String> run(BackupFile file, boolean replace, Headway headway) {
        transactions.withConnection(connection -> {
            RestoreGround ground = new RestoreGround(connection);
            ground.refuseOthers();
            if (!replace) {
                ground.refuseData();
            }
            ground.clear();
            return null;
        });
        Migrations.run(dataSource, file.manifest().schemaVersion());
        headway.begin(file.manifest().rows());
        List<String> left = transactions.inTransaction(connection -> new RowCopies(connection, file).fill(headway));
        Migrations.run(dataSource);
        return left;
    }
}
