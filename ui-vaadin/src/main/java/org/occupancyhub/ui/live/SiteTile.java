package org.occupancyhub.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Spark;
import org.occupancyhub.ui.part.Update;

/** One site as a button: figure, level, trend and age. */
final class SiteTile extends NativeButton {

    private final Span name = styled("oh-tile-name");
    private final Span demo = styled("oh-tag");
    private final Span figure = styled("oh-tile-figure oh-num");
    private final Span strong = styled("oh-strong");
    private final Span of = new Span();
    private final Spark spark = new Spark();
    private final LevelChip chip = new LevelChip();
    private final Glyph asideGlyph = new Glyph();
    private final Span aside = new Span();
    private final Span dot = styled("oh-dot");
    private final Glyph footGlyph = new Glyph();
    private final Span foot = new Span();
    private final Span age = styled("oh-age oh-num");
    private TileText shown;

    SiteTile(String demoTag, Runnable select) {
        setClassName("oh-tile");
        demo.setText(demoTag);
        dot.getElement().setAttribute("aria-hidden", "true");
        Span beside = styled("oh-tile-of oh-num");
        beside.add(strong, of);
        Span trend = styled("oh-trend oh-num");
        trend.add(asideGlyph, aside);
        age.add(dot, footGlyph, foot);
        add(row("oh-tile-top", name, demo), row("oh-tile-mid", figure, beside, spark));
        add(row("oh-tile-level", chip, trend), age);
        addClickListener(click -> select.run());
        getElement().setAttribute("type", "button");
    }

    void show(TileText text, boolean selected, boolean tagged) {
        getElement().setAttribute("aria-pressed", String.valueOf(selected));
        demo.setVisible(tagged && text.demo());
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        setClassName("oh-tile--mute", text.muted());
        Update.text(name, text.name());
        name.setTitle(text.name());
        Update.text(figure, text.figure());
        Update.text(strong, text.strong());
        Update.text(of, text.of());
        of.setClassName("oh-tile-more", text.footKind() == TileText.Foot.WAITING);
        spark.setVisible(text.recent().size() > 1);
        spark.show(text.recent(), text.muted());
        chip.show(text.chip());
        asideGlyph.show(text.asideGlyph());
        Update.text(aside, text.aside());
        Update.text(foot, text.foot());
        dot.setVisible(text.footKind() == TileText.Foot.LIVE);
        footGlyph.show(
                switch (text.footKind()) {
                    case LIVE -> "";
                    case WAITING -> "clock";
                    case WARNING, BAD -> "warning";
                });
        age.getElement().setAttribute("data-as-of", text.asOf());
        age.setClassName("oh-age--warn", text.footKind() == TileText.Foot.WARNING);
        age.setClassName("oh-age--bad", text.footKind() == TileText.Foot.BAD);
    }

    private static Span styled(String classes) {
        Span span = new Span();
        span.setClassName(classes);
        return span;
    }

    private static Div row(String style, Component... parts) {
        Div row = new Div(parts);
        row.setClassName(style);
        return row;
    }
}
