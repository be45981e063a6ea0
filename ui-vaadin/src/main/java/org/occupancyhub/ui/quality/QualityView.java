package org.occupancyhub.ui.quality;

import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.occupancyhub.models.account.Reconciliation;
import org.occupancyhub.models.history.Overflows;
import org.occupancyhub.models.project.ModelStates;
import org.occupancyhub.models.retention.RetentionReceipts;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.FollowingView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.ui.words.PageClock;
import org.occupancyhub.words.Words;

/** Is everything that was received where it should be, and are the models well? For everybody to read. */
@Route(value = "quality", layout = Shell.class)
public class QualityView extends FollowingView<QualityPage> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final transient QualityReader reader;
    private final transient Words words;
    private final QualityBody body;
    private final PageBar bar;

    public QualityView(
            Reconciliation reconciliation,
            ModelStates models,
            RetentionReceipts receipts,
            Overflows overflows,
            Sites sites,
            Background background,
            Words words,
            Clock clock) {
        super(background, words, clock, PAUSE, words.say("quality.title"));
        this.reader = new QualityReader(reconciliation, models, receipts, overflows, sites, clock);
        this.words = words;
        this.body = new QualityBody(words, this::again);
        this.bar = new PageBar(words, words.say("quality.title"), new Offline());
        bar.under(words.say("quality.under"));
        addClassName("oh-manage");
        lay(bar, body);
    }

    @Override
    protected QualityPage read() {
        QualityPage read = reader.read();
        return read.nothingRead() ? null : read;
    }

    @Override
    protected void show(QualityPage page, Instant now) {
        body.show(page, now);
        bar.under(
                page.zone().equals(ZoneOffset.UTC)
                        ? words.say("quality.under-utc")
                        : words.say("quality.under-zone", words.zone(page.zone())));
        Instant checked = page.books() == null ? null : page.books().checkedAt();
        boolean fine = QualitySentence.fine(page);
        foot(
                fine ? Shell.Health.FINE : checked == null ? Shell.Health.QUIET : Shell.Health.BAD,
                words.say(fine ? "quality.foot.fine" : checked == null ? "quality.foot.none" : "quality.foot.bad"),
                checked == null ? "" : words.say("quality.foot.checked", PageClock.say(words, checked, page.zone())));
    }

    @Override
    protected ZoneId zone(QualityPage page) {
        return page.zone();
    }

    @Override
    protected void broken(Instant since) {
        body.broken(since);
        foot(Shell.Health.BAD, words.say("quality.foot.error"), "");
    }
}
