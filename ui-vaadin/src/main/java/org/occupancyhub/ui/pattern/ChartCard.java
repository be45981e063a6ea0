package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Supplier;
import org.occupancyhub.ui.chart.EChart;
import org.occupancyhub.ui.chart.Spec;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.CsvLink;
import org.occupancyhub.ui.part.Figure;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Toggle;
import org.occupancyhub.words.Words;

/** A picture, or the same as a table; and both as files. */
final class ChartCard extends Article {

    private final CardHead head;
    private final Toggle<Div> toggle;
    private final CsvLink csv;
    private final NativeButton png;
    private final EChart chart = new EChart();
    private final Figure picture = new Figure();
    private final Div above = new Div();
    private final Div below = new Div();
    private final Div message = new Div();
    private Supplier<Component> rows = Div::new;
    private String pngName = "";

    /**
     * @param kind its class, after which the style sheet sizes the picture
     * @param file its numbers
     */
    ChartCard(Words words, String kind, String title, DownloadHandler file) {
        csv = new CsvLink(words, title, file);
        png = new NativeButton("", click -> chart.save(pngName));
        png.add(new Glyph("picture"));
        png.setClassName("oh-btn oh-btn--quiet oh-btn--sign");
        png.setAriaLabel(words.say("patterns.png-of", title));
        png.setTitle(words.say("patterns.png-of", title));
        Div plot = new Div(chart);
        plot.setClassName("oh-plot");
        picture.setClassName("oh-picture");
        picture.add(plot);
        toggle = new Toggle<>(words, Div::new, this::fill, picture, below, png);
        head = new CardHead(title, toggle, csv, png);
        above.setClassName("oh-above");
        setClassName("oh-card oh-chart-card oh-chart-card--" + kind);
        add(head, above, picture, toggle.place(), message, below);
    }

    /** Stands between the title and the picture. */
    Div above() {
        return above;
    }

    /** Stands under the picture. */
    Div below() {
        return below;
    }

    void hint(String text) {
        head.hint(text);
    }

    /**
     * @param finding the picture in one sentence
     * @param table makes the rows, where they are wanted
     */
    void show(String finding, Spec specification, Supplier<Component> table, String fileName) {
        rows = table;
        pngName = fileName;
        picture.label(finding);
        chart.show(specification);
        message.removeAll();
        there(true);
        toggle.renew();
    }

    /** There is no picture. */
    void say(Component instead) {
        message.removeAll();
        message.add(instead);
        there(false);
    }

    private void there(boolean is) {
        toggle.setVisible(is);
        csv.setVisible(is);
        png.setVisible(is && !toggle.asTable());
        above.setVisible(is);
        picture.setVisible(is && !toggle.asTable());
        toggle.place().setVisible(is && toggle.asTable());
        below.setVisible(is && !toggle.asTable());
    }

    private void fill(Div table) {
        table.removeAll();
        table.add(rows.get());
    }
}
