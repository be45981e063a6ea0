package org.occupancyhub.hub.serve;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * A statement that PostgreSQL does not support says nothing about the connection: it stays, and with it the transaction that
 * can go back to before that statement. The pool would otherwise take it for broken.
 */
public final class KeptConnections implements SQLExceptionOverride {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return FEATURE_NOT_SUPPORTED.equals(e.getSQLState()) ? Override.DO_NOT_EVICT : Override.CONTINUE_EVICT;
    }
}
