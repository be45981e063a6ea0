package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.words.Words;

/**
 * Where a file is chosen or dropped. {@code oh/upload.js} sends it, and says how far it is in the places that are made here.
 */
@Tag("oh-upload")
@JavaScript("context://oh/upload.js")
final class UploadField extends HtmlContainer {

    private final transient Words words;
    private final transient ImportWords say;
    private final Span most = new Span();
    private final Paragraph answer = new Paragraph();
    private String refusal = "";

    UploadField(Words words, UploadTarget target) {
        this.words = words;
        this.say = new ImportWords(words);
        addClassName("oh-upload");
        getElement().setAttribute("target", target);
        getElement().setAttribute("sending", words.say("upload.sending", "{0}", "{1}"));
        getElement().setAttribute("storing", words.say("upload.storing", "{0}"));
        getElement().setAttribute("failed", words.say("upload.failed", "{0}"));
        getElement().setAttribute("unkept", words.say("upload.unkept", "{0}", "{1}"));
        getElement().setAttribute("empty", words.say("upload.empty", "{0}"));
        Input input = new Input();
        input.setType("file");
        input.setId("oh-upload-file");
        input.addClassName("oh-unseen");
        input.getElement().setAttribute("accept", ".csv,.txt,.tsv,text/csv,text/plain");
        Span choose = new Span(new Glyph("upload"), new Span(words.say("upload.choose")));
        choose.setClassName("oh-btn oh-btn--primary oh-btn--large");
        Span drop = new Span(words.say("upload.drop"));
        drop.setClassName("oh-upload-drop");
        most.setClassName("oh-hint");
        NativeLabel label = new NativeLabel();
        label.setFor(input);
        label.setClassName("oh-upload-place");
        label.add(choose, drop, most);

        Span text = new Span();
        text.setClassName("oh-upload-text oh-num");
        NativeButton cancel = new NativeButton(words.say("upload.cancel"));
        cancel.setClassName("oh-btn oh-upload-cancel");
        Div line = new Div(text, cancel);
        line.setClassName("oh-upload-line");
        Span fill = new Span();
        fill.setClassName("oh-share-fill");
        Div track = new Div(fill);
        track.setClassName("oh-share");
        track.getElement().setAttribute("role", "progressbar");
        track.getElement().setAttribute("aria-label", words.say("upload.progress"));
        track.getElement().setAttribute("aria-valuemin", "0");
        track.getElement().setAttribute("aria-valuemax", "100");
        Div progress = new Div(line, track);
        progress.setClassName("oh-upload-progress oh-tally");
        progress.getElement().setAttribute("hidden", true);

        Paragraph said = new Paragraph();
        said.setClassName("oh-upload-said oh-reason");
        said.getElement().setAttribute("role", "alert");
        said.getElement().setAttribute("hidden", true);
        answer.setClassName("oh-reason");
        answer.getElement().setAttribute("role", "alert");
        answer.setVisible(false);
        add(input, label, progress, said, answer);
    }

    /** @param largest how many bytes a file may have */
    void show(long largest) {
        String size = say.size(largest);
        getElement().setAttribute("largest", String.valueOf(largest));
        getElement().setAttribute("large", words.say("upload.large", "{0}", size));
        most.setText(words.say("upload.most", size));
    }

    /** The rest of a file that is refused need not be sent. */
    void stop() {
        getElement().callJsFunction("stop");
    }

    /** @param why it was not taken; empty for nothing to say */
    void refused(String why) {
        if (!Objects.equals(why, refusal)) {
            refusal = why;
            answer.setText(why);
            answer.setVisible(!why.isEmpty());
        }
    }
}
