package org.occupancyhub.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/** What a page must never do, however it looks. */
public final class Inspection {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Parts that reach out of the window to the side, unless they stand in something that scrolls or cuts. */
    private static final String WIDE =
            """
            () => {
              const root = document.scrollingElement;
              const contained = (element) => {
                for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
                  if (getComputedStyle(up).overflowX !== 'visible') return true;
                }
                return false;
              };
              const out = [];
              if (root.scrollWidth > root.clientWidth) out.push(`page ${root.scrollWidth} of ${root.clientWidth} px`);
              for (const element of document.body.querySelectorAll('*')) {
                const box = element.getBoundingClientRect();
                if (box.width > 0 && box.height > 0 && (box.right > innerWidth + 1 || box.left < -1)
                    && getComputedStyle(element).clipPath === 'none' && !contained(element)) {
                  out.push(`${element.tagName} .${element.className} ${Math.round(box.left)}..${Math.round(box.right)}`);
                }
              }
              return out;
            }""";

    /** Text that is cut off by its own box without an ellipsis. */
    private static final String CUT =
            """
            () => [...document.body.querySelectorAll('h1,h2,h3,p,span,dt,dd,button,th,td')]
              .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
              .filter((element) => getComputedStyle(element).overflowX === 'hidden')
              .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
              .map((element) => `${element.className || element.tagName}: ${element.textContent}`)""";

    private Inspection() {}

    /** All of it; and what was inspected is kept as a picture, for whoever wants to look as well. */
    public static void of(Page page, String what, SoftAssertions all) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target",
                        "journeys",
                        "seen",
                        page.viewportSize().width + " " + (isDark(page) ? "dark " : "light ") + what + ".png")));
        all.assertThat(wide(page)).as(what + " overflows").isEmpty();
        all.assertThat(cut(page)).as(what + " cuts").isEmpty();
        all.assertThat(barriers(page)).as(what + " bars").isEmpty();
    }

    public static boolean isDark(Page page) {
        return (Boolean) page.evaluate(
                "() => getComputedStyle(document.querySelector('.oh-card, .card') ?? document.body).backgroundColor"
                        + ".match(/\\d+/g).slice(0, 3).map(Number).reduce((sum, part) => sum + part) < 384");
    }

    @SuppressWarnings("unchecked") // a list of texts, as the script above writes it
    public static List<String> wide(Page page) {
        return (List<String>) page.evaluate(WIDE);
    }

    @SuppressWarnings("unchecked") // a list of texts, as the script above writes it
    public static List<String> cut(Page page) {
        return (List<String>) page.evaluate(CUT);
    }

    /** Serious and critical findings of axe, with where they are. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " (" + rule.getImpact() + "): "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }
}
