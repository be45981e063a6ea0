package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.ui.part.Update;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.SiteNow;

/** All sites side by side; many of them as rows of one line. */
final class TileRow extends UnorderedList {

    private static final int MANY = 10;
    private static final int FEW = 3;

    private final Words words;
    private final TileWords tileWords;
    private final Consumer<SiteId> select;
    private final ListItem others = new ListItem();
    private final Map<SiteId, SiteTile> tiles = new LinkedHashMap<>();

    TileRow(Words words, Consumer<SiteId> select) {
        this.words = words;
        this.tileWords = new TileWords(words);
        this.select = select;
        setClassName("oh-tiles");
        others.addClassName("oh-tiles__others");
        getElement().setAttribute("aria-label", words.say("live.sites"));
    }

    void show(LivePage page, Instant now) {
        List<SiteId> ids = page.sites().stream().map(site -> site.site().id()).toList();
        if (!List.copyOf(tiles.keySet()).equals(ids)) {
            rebuild(ids);
        }
        Update.text(others, words.say("live.others", page.others()));
        others.setVisible(page.others() > 0);
        boolean mixed = page.sites().stream().anyMatch(site -> !site.site().demo());
        SiteId selected = page.selected().now().site().id();
        for (SiteNow site : page.sites()) {
            tiles.get(site.site().id())
                    .show(tileWords.of(site, now), site.site().id().equals(selected), mixed);
        }
    }

    private void rebuild(List<SiteId> ids) {
        removeAll();
        tiles.keySet().retainAll(ids);
        Map<SiteId, SiteTile> ordered = new LinkedHashMap<>();
        for (SiteId id : ids) {
            SiteTile known = tiles.get(id);
            SiteTile tile = known == null ? new SiteTile(words.say("demo.tag"), () -> select.accept(id)) : known;
            ordered.put(id, tile);
            add(new ListItem(tile));
        }
        add(others);
        tiles.clear();
        tiles.putAll(ordered);
        setClassName("oh-tiles--many", ids.size() > MANY);
        setClassName("oh-tiles--few", ids.size() <= FEW);
    }
}
