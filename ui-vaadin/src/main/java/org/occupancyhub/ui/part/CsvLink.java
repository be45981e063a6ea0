package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.occupancyhub.words.Words;

/** The numbers of a card as a file: a quiet sign, whose name is read out and shown to whoever points at it. */
public final class CsvLink extends Anchor {

    /** @param title of the card */
    public CsvLink(Words words, String title, DownloadHandler file) {
        super(file, "");
        String name = words.say("patterns.csv-of", title);
        setClassName("oh-btn oh-btn--quiet oh-btn--sign");
        setRouterIgnore(true);
        setAriaLabel(name);
        setTitle(name);
        add(new Glyph("download"));
    }
}
