package org.occupancyhub.routes.csv;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.component.file.GenericFile;
import org.occupancyhub.models.reason.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of {@code ingest-inbox-files}. A file that was sent to its end goes to {@code done/}, one that could not be
 * to {@code failed/}; while the hub stops, it stays where it is and is taken again, which adds nothing twice.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Clock clock;
    private final InboxMapping mappings;

    /** Files that could not be moved away: not taken again before a restart. */
    private final Set<Path> stuck = ConcurrentHashMap.newKeySet();

    /** @param hubZone the zone of sites that none is given for */
    public Inbox(Clock clock, ZoneId hubZone) {
        this.clock = clock;
        this.mappings = new InboxMapping(hubZone);
    }

    public boolean takes(Exchange exchange) {
        return !stuck.contains(path(exchange));
    }

    public CsvRun open(Exchange exchange) {
        Path path = path(exchange);
        InboxFile file = new InboxFile(path, clock.instant());
        exchange.setProperty("inboxFile", file);
        CsvSource source = new CsvSource(path.getFileName().toString(), path);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new CsvUnreadableException(source.name(), Unreadable.LINK.with());
        }
        Pace pace = Pace.until(() -> exchange.getContext().isStopping());
        CsvRun run = CsvRun.open(source, mappings.of(path), file.tally(), pace, file::rejected);
        exchange.setProperty("run", run);
        return run;
    }

    public void done(
            Exchange exchange, @ExchangeProperty("run") CsvRun run, @ExchangeProperty("inboxFile") InboxFile file) {
        run.close();
        if (run.pace().stopped()) {
            LOG.info("inbox: {} stays for the next start", file.path().getFileName());
        } else {
            move(file, "done", null);
        }
    }

    public void failed(
            Exchange exchange,
            @ExchangeProperty("run") CsvRun run,
            @ExchangeProperty("inboxFile") InboxFile file,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        if (run != null) {
            run.settle();
            run.close();
        }
        if (exchange.getContext().isStopping()) {
            LOG.info("inbox: {} stays for the next start", file.path().getFileName());
        } else {
            move(file, "failed", Causes.innermost(failure));
        }
    }

    private void move(InboxFile file, String folder, String failure) {
        try {
            Path target = file.moveTo(folder, clock.instant(), failure);
            LOG.info(
                    "inbox: {} to {}/: {}{}",
                    target.getFileName(),
                    folder,
                    file.tally(),
                    failure == null ? "" : "; " + failure);
        } catch (IOException e) {
            stuck.add(file.path());
            LOG.error("inbox: {} is read, but cannot be moved to {}/: {}", file.path(), folder, Causes.inWords(e));
        }
    }

    private static Path path(Exchange exchange) {
        GenericFile<?> file = (GenericFile<?>) exchange.getIn().getBody();
        return ((File) file.getFile()).toPath();
    }
}
