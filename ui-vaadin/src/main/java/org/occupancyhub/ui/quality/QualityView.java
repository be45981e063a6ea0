package org.occupancyhub.ui.quality;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.occupancyhub.models.account.Reconciliation;
import org.occupancyhub.models.history.Overflows;
import org.occupancyhub.models.project.ModelStates;
import org.occupancyhub.models.retention.RetentionReceipts;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.refresh.Follower;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Pulse;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

/** Is everything that was received where it should be, and are the models well? For everybody to read. */
@Route(value = "quality", layout = Shell.class)
public class QualityView extends Main implements HasDynamicTitle {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final transient QualityReader reader;
    private final transient Background background;
    private final transient Words words;
    private transient Follower<QualityView> follower;

    private final QualityBody body;
    private transient QualityPage page;
    private Instant brokenSince;

    public QualityView(
            Reconciliation reconciliation,
            ModelStates models,
            RetentionReceipts receipts,
            Overflows overflows,
            Background background,
            Words words,
            Clock clock) {
        this.reader = new QualityReader(reconciliation, models, receipts, overflows, clock);
        this.background = background;
        this.words = words;
        this.body = new QualityBody(words, () -> follower.request(this));
        PageBar bar = new PageBar(words, words.say("quality.title"), new Offline());
        bar.under(words.say("quality.under"));
        Div content = new Div(body);
        content.setClassName("oh-content");
        setClassName("oh-main oh-manage");
        add(bar, content);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follower = new Follower<>(attached.getUI(), background, PAUSE, signals -> read(), this::tick);
        follower.request(this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        follower.stop();
    }

    @Override
    public String getPageTitle() {
        return words.say("live.page-title", words.say("quality.title"));
    }

    /** On a reader's thread. */
    private Runnable read() {
        QualityPage read = reader.read();
        return () -> took(read);
    }

    private void took(QualityPage read) {
        page = read.nothingRead() ? null : read;
        brokenSince = page != null ? null : brokenSince == null ? read.readAt() : brokenSince;
        draw();
    }

    private void tick() {
        follower.request(this);
        draw();
    }

    private void draw() {
        Instant now = reader.now();
        Pulse.beat(this, words, now, ZoneOffset.UTC);
        Optional<Shell> shell = Optional.ofNullable(findAncestor(Shell.class));
        if (page != null) {
            body.show(page, now);
            shell.ifPresent(this::foot);
        } else if (brokenSince != null) {
            body.broken(brokenSince);
            shell.ifPresent(frame -> frame.foot(Shell.Health.BAD, words.say("quality.foot.error"), ""));
        }
    }

    private void foot(Shell frame) {
        Instant checked = page.books() == null ? null : page.books().checkedAt();
        boolean fine = QualitySentence.fine(page);
        frame.foot(
                fine ? Shell.Health.FINE : checked == null ? Shell.Health.QUIET : Shell.Health.BAD,
                words.say(fine ? "quality.foot.fine" : checked == null ? "quality.foot.none" : "quality.foot.bad"),
                checked == null
                        ? ""
                        : words.say(
                                "quality.foot.checked", words.say("time.utc", words.clock(checked, ZoneOffset.UTC))));
    }
}
