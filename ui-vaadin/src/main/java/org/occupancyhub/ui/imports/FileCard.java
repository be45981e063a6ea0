package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.words.PageClock;
import org.occupancyhub.words.Words;

/** The first step: a file is sent, or one of those that are here is taken. */
final class FileCard extends Article {

    private final transient Words words;
    private final transient ImportWords say;
    private final transient ImportWishes wishes;
    private final UploadField upload;
    private final Paragraph none = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private transient List<ImportFile> shown = List.of();

    FileCard(Words words, ImportWishes wishes, UploadTarget target) {
        this.words = words;
        this.say = new ImportWords(words);
        this.wishes = wishes;
        this.upload = new UploadField(words, target);
        setClassName("oh-card oh-import-file");
        none.setClassName("oh-hint");
        none.setText(words.say("files.none"));
        list.setClassName("oh-import-files");
        list.getElement().setAttribute("aria-label", words.say("files.here"));
        CardHead head = new CardHead(words.say("files.title"));
        head.hint(words.say("files.hint"));
        add(head, upload, none, list);
    }

    void show(ImportPage page, String refusal) {
        upload.show(page.largest());
        upload.refused(refusal);
        none.setVisible(page.files().isEmpty());
        list.setVisible(!page.files().isEmpty());
        if (!page.files().equals(shown)) {
            shown = page.files();
            list.removeAll();
            ZoneId zone = PageClock.zone(page.sites());
            shown.forEach(file -> list.add(row(file, page.readAt(), zone)));
        }
    }

    void stopSending() {
        upload.stop();
    }

    private ListItem row(ImportFile file, Instant now, ZoneId zone) {
        NativeButton take =
                new NativeButton(say.file(file.name()), click -> wishes.look(ImportChoice.file(file.name())));
        take.setClassName("oh-import-file-name");
        Span facts = new Span(
                file.sample()
                        ? words.say("files.sample", say.size(file.bytes()))
                        : words.say("files.facts", say.size(file.bytes()), words.ago(file.keptAt(), now, zone)));
        facts.setClassName("oh-hint oh-num");
        Div text = new Div(take, facts);
        text.setClassName("oh-import-file-text");
        ListItem item = new ListItem(new Glyph("table"), text);
        if (!file.sample()) {
            NativeButton forget = new NativeButton("", click -> ask(file));
            forget.setClassName("oh-btn oh-btn--quiet oh-import-forget");
            forget.add(new Glyph("close"));
            forget.setAriaLabel(words.say("files.forget", say.file(file.name())));
            forget.setTitle(words.say("files.forget", say.file(file.name())));
            item.add(forget);
        }
        return item;
    }

    private void ask(ImportFile file) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.say("ask.forget.title", say.file(file.name())));
        dialog.setText(words.say("ask.forget.text"));
        dialog.setConfirmText(words.say("ask.forget.yes"));
        dialog.setCancelable(true);
        dialog.setCancelText(words.say("ask.cancel"));
        dialog.addConfirmListener(yes -> wishes.forget(file.name()));
        dialog.open();
    }
}
