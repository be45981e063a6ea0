package org.occupancyhub.ui.quality;

import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.occupancyhub.models.account.Reconciliation;
import org.occupancyhub.models.history.Overflows;
import org.occupancyhub.models.project.ModelStates;
import org.occupancyhub.models.retention.RetentionReceipts;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.FollowingView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

/** Is everything that was received where it should be, and are the models well? For everybody to read. */
@Route(value = "quality", layout = Shell.class)
public class QualityView extends FollowingView<QualityPage> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final transient QualityReader reader;
    private final transient Words words;
    private final QualityBody body;

    public QualityView(
            Reconciliation reconciliation,
            ModelStates models,
            RetentionReceipts receipts,
            Overflows overflows,
            Background background,
            Words words,
            Clock clock) {
        super(background, words, clock, PAUSE, words.say("quality.title"));
        this.reader = new QualityReader(reconciliation, models, receipts, overflows, clock);
        this.words = words;
        this.body = new QualityBody(words, this::again);
        PageBar bar = new PageBar(words, words.say("quality.title"), new Offline());
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
        Instant checked = page.books() == null ? null : page.books().checkedAt();
        boolean fine = QualitySentence.fine(page);
        foot(
                fine ? Shell.Health.FINE : checked == null ? Shell.Health.QUIET : Shell.Health.BAD,
                words.say(fine ? "quality.foot.fine" : checked == null ? "quality.foot.none" : "quality.foot.bad"),
                checked == null
                        ? ""
                        : words.say(
                                "quality.foot.checked", words.say("time.utc", words.clock(checked, ZoneOffset.UTC))));
    }

    @Override
    protected void broken(Instant since) {
        body.broken(since);
        foot(Shell.Health.BAD, words.say("quality.foot.error"), "");
    }
}
