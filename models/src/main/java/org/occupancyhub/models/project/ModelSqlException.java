package org.occupancyhub.models.project;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement of a model failed. The message names the file and, where PostgreSQL knows the place, the line. */
final class ModelSqlException extends SQLException {

    private static final long serialVersionUID = 1L;

    private ModelSqlException(Refusal refusal, SQLException cause) {
        super(refusal.toString(), cause.getSQLState(), cause);
    }

    /** About no statement of the model's own. */
    static ModelSqlException of(String file, SQLException cause) {
        return cause instanceof ModelSqlException own
                ? own
                : new ModelSqlException(new Refusal(file, 0, reason(cause)), cause);
    }

    /** @param prefix what the statement had before the text of the model */
    static ModelSqlException of(String file, String prefix, SqlText sql, SQLException cause) {
        return new ModelSqlException(new Refusal(file, line(prefix, sql, cause), reason(cause)), cause);
    }

    private static int line(String prefix, SqlText sql, SQLException cause) {
        ServerErrorMessage server = cause instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (server == null || server.getPosition() == 0) {
            return 0;
        }
        // PostgreSQL counts characters from 1, also those that are two in Java.
        String statement = prefix + sql.text();
        int characters = server.getPosition() - 1;
        if (characters > statement.codePointCount(0, statement.length())) {
            return 0;
        }
        int offset = statement.offsetByCodePoints(0, characters) - prefix.length();
        return offset < 0 ? 0 : sql.line(offset);
    }

    /** In one line, without a position that nobody can count to. */
    static String reason(SQLException cause) {
        ServerErrorMessage server = cause instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (server == null) {
            return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        }
        return server.getMessage() + (server.getHint() == null ? "" : " (" + server.getHint() + ")");
    }
}
