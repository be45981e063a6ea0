package org.occupancyhub.models.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.reason.Refusal;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.models.sql.Transactions;

/** Sites at which days of others happen again. They are like the others, but marked as not real. */
public final class SiteCopies {

    private static final String SUFFIX = "-again";
    /** In no language, since the name stands on pages of each. */
    private static final String NAME_SUFFIX = " \u21BA";

    private static final String COPY = Sql.of(SiteCopies.class, "copy-site.sql");

    private final Transactions transactions;
    private final SiteRegistry registry;

    public SiteCopies(Transactions transactions, SiteRegistry registry) {
        this.transactions = transactions;
        this.registry = registry;
    }

    public static boolean isCopy(SiteId site) {
        return site.value().endsWith(SUFFIX);
    }

    /** Whether visitors are told of a site; a past day that happens again is for those who started it. */
    public static boolean isForVisitors(Site site) {
        return !(site.demo() && isCopy(site.id()));
    }

    /** @throws InvalidEventException if the name is too long already */
    public static SiteId idOf(SiteId original) {
        return new SiteId(original.value() + SUFFIX);
    }

    /**
     * Makes the copy, or brings it up to date: the same zone, capacity, interval and opening hours.
     *
     * @throws ImportRefusedException if a site of that name is there and is no copy: its own readings would be mixed up
     */
    public SiteId make(Site original) {
        SiteId id = idOf(original.id());
        transactions.inTransaction(connection -> {
            Lock.REGISTRY.holdAlone(connection);
            write(connection, id, original);
            return null;
        });
        registry.changed();
        return id;
    }

    private static void write(Connection connection, SiteId id, Site original) throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement(COPY)) {
            copy.setString(1, id.value());
            copy.setString(2, original.name() + NAME_SUFFIX);
            copy.setString(3, original.id().value());
            if (copy.executeUpdate() == 0) {
                throw new ImportRefusedException(Refusal.OTHER_SITE.with(original.id(), id));
            }
        }
        new CalendarRows(connection)
                .replaceHours(id.value(), original.openingHours().week(), CalendarRows.API);
    }
}
