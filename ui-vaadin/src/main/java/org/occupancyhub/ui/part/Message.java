package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** What is said in the place of a picture or a list: what happened, and what to do. */
public final class Message extends Div {

    public Message(String glyph, String title, String text) {
        setClassName("oh-message");
        add(new Glyph(glyph), new H3(title), new Paragraph(text));
    }

    /** @param again what the button does */
    public static Message broken(String title, String text, String button, Runnable again) {
        Message message = new Message("warning", title, text);
        message.addClassName("oh-message--bad");
        message.getElement().setAttribute("role", "status");
        NativeButton retry = new NativeButton(button, click -> again.run());
        retry.setClassName("oh-btn");
        message.add(retry);
        return message;
    }
}
