package org.occupancyhub.hub.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the database is: {@code postgres://user:password@host:5432/database} or a {@code jdbc:postgresql:} URL.
 *
 * @param user null where the URL carries it
 * @param password null likewise; never printed
 */
public record PostgresDsn(String jdbcUrl, String user, String password) {

    private static final String EXPECTATION = "look like postgres://user:password@host:5432/occupancy";
    private static final int DEFAULT_PORT = 5432;

    static PostgresDsn parse(String name, String value) {
        if (value.startsWith("jdbc:postgresql:")) {
            return new PostgresDsn(value, null, null);
        }
        try {
            URI uri = new URI(value);
            String[] user = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            boolean complete = uri.getScheme() != null
                    && uri.getHost() != null
                    && uri.getPath() != null
                    && uri.getPath().length() > 1;
            if (!complete || !uri.getScheme().matches("postgres(ql)?") || user.length == 0) {
                throw new SettingException(name, EXPECTATION, hidden(value));
            }
            int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new PostgresDsn(
                    "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
                    decode(user[0]),
                    user.length == 2 ? decode(user[1]) : null);
        } catch (URISyntaxException e) {
            throw new SettingException(name, EXPECTATION, hidden(value));
        }
    }

    /** As it may be shown: without the password. */
    private static String hidden(String value) {
        return value.replaceFirst(":[^:@/]*@", ":***@");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return jdbcUrl.replaceAll("(?i)password=[^&]*", "password=***");
    }
}
