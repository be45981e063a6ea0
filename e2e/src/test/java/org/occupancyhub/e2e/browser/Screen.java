package org.occupancyhub.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.stream.Stream;

/** What a visitor looks at the page with. */
public record Screen(int width, int height, ColorScheme scheme, ReducedMotion motion) {

    public static final Screen DESK = new Screen(1440, 900, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);
    public static final Screen PHONE = DESK.sized(390, 844);
    public static final Screen TABLET = DESK.sized(768, 1024);
    public static final Screen WALL = DESK.sized(1920, 1080);

    /** Three widths, light and dark. */
    public static Stream<Screen> usual() {
        return Stream.of(PHONE, TABLET, DESK).flatMap(screen -> Stream.of(screen, screen.dark()));
    }

    public Screen sized(int newWidth, int newHeight) {
        return new Screen(newWidth, newHeight, scheme, motion);
    }

    public Screen dark() {
        return new Screen(width, height, ColorScheme.DARK, motion);
    }

    public Screen still() {
        return new Screen(width, height, scheme, ReducedMotion.REDUCE);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(motion)
                .setLocale("en-GB");
    }

    @Override
    public String toString() {
        return width + "x" + height + (scheme == ColorScheme.DARK ? " dark" : " light");
    }
}
