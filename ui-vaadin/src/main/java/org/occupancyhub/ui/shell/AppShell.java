package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page itself: push, style sheets as plain resources (no front-end build), and the theme before the first paint. */
@Push(
        transport =
                Transport.WEBSOCKET_XHR) // what the browser says comes as a request: LeanSockets leaves it little room
// else
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

    private static final List<String> SHEETS = List.of(
            "oh/tokens.css",
            "oh/glyphs.css",
            "oh/live.css",
            "oh/manage.css",
            "oh/patterns.css",
            "oh/forecast.css",
            "oh/hub.css",
            "oh/import.css",
            "oh/offline.css");

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Occupancy Hub");
        page.addFavIcon("icon", "oh/logo.svg", "any");
        SHEETS.forEach(sheet -> page.addLink("stylesheet", sheet));
        page.addInlineWithContents(
                TargetElement.HEAD, Inline.Position.PREPEND, script("oh/theme.js"), Inline.Wrapping.JAVASCRIPT);
    }

    private static String script(String name) {
        String path = "/META-INF/resources/" + name;
        try (InputStream in = AppShell.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the class path must hold " + path + ", but does not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " must be readable", e);
        }
    }
}
