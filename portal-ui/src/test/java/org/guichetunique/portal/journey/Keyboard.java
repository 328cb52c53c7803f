package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who uses no mouse. Wherever the focus comes on the way it must be seen: WCAG 2.4.7 and 2.4.11. */
final class Keyboard {

    private static final int STOPS = 80;

    private static final String IS_THERE = """
            wanted => {
              const at = document.activeElement;
              return at === wanted || wanted.contains(at);
            }""";

    /** Where nothing lies above it, a point of the element leads to the element itself or to what it is made of. */
    private static final String HIDDEN = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body || at.matches('main, h1, .gu-view')) return '';
              const box = at.getBoundingClientRect();
              const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]]
                .map(([x, y]) => document.elementFromPoint(box.x + x * box.width, box.y + y * box.height))
                .filter(top => top && (at.contains(top) || top.contains(at) || top.closest('label') || top.shadowRoot));
              if (points.length) return '';
              return at.outerHTML.slice(0, 200) + ' at ' + JSON.stringify(box);
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void goesTo(Locator wanted) {
        wanted.waitFor();
        for (int i = 0; i < STOPS; i++) {
            if ((Boolean) wanted.evaluate(IS_THERE)) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat((String) page.evaluate(HIDDEN))
                    .as("hidden while it has the focus")
                    .isEmpty();
        }
        throw new AssertionError("Tab does not come to " + wanted);
    }

    void writes(Locator field, String text) {
        goesTo(field);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(text);
        page.keyboard().press("Tab");
    }

    /** One of a group is a stop; arrows lead to the others. */
    void chooses(Locator choice) {
        Locator group = choice.locator("xpath=ancestor::*[@role='radiogroup'][1]");
        goesTo(group);
        for (int i = 0; i < STOPS && !choice.isChecked(); i++) {
            page.keyboard().press((Boolean) choice.evaluate(IS_THERE) ? "Space" : "ArrowDown");
        }
        assertThat(choice).isChecked();
    }
}
