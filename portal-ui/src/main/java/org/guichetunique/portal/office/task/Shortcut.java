package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/**
 * A key that presses a button. With one of these, what is pressed is what the officer looks at: the key acts for the panel
 * in which the focus is, or for the page, and not at all while somebody types elsewhere. A key that is held down acts once.
 *
 * @param code of the key on the keyboard, wherever its letter is
 * @param modifier {@code altKey} or {@code ctrlKey}; empty for a key by itself
 * @param inPanel whether it acts in the button's own panel only, where it acts while somebody types too
 */
record Shortcut(List<String> code, String modifier, boolean inPanel) {

    // What is being typed reaches the server first: the field is left and entered again.
    private static final String LISTEN = """
            const [codes, modifier, inPanel] = [$0.split(' '), $1, $2];
            const press = event => {
              if (!this.isConnected) { document.removeEventListener('keydown', press); return; }
              if (event.defaultPrevented || event.repeat || !codes.includes(event.code)
                  || ['altKey', 'ctrlKey', 'metaKey'].some(key => event[key] !== (key === modifier))
                  || this.disabled || !this.getClientRects().length) { return; }
              const path = event.composedPath();
              const at = path[0];
              const types = at instanceof HTMLElement && (at.isContentEditable
                  || ['TEXTAREA', 'SELECT'].includes(at.tagName)
                  || at.tagName === 'INPUT' && !['radio', 'checkbox', 'button', 'submit'].includes(at.type));
              const panels = 'section, .gu-own-keys, .gu-view';
              const panel = path.find(node => node instanceof Element && node.matches(panels));
              if (inPanel ? panel !== this.closest(panels) : types) { return; }
              event.preventDefault();
              if (types) { at.blur(); at.focus(); }
              this.click();
            };
            document.addEventListener('keydown', press);
            """;

    /** Of the page: an access key with Alt, which does nothing while somebody types. */
    static Shortcut ofPage(String letter) {
        return new Shortcut(List.of("Key" + letter), "altKey", false);
    }

    /** Of the panel in which the focus is: Ctrl+Enter. */
    static Shortcut ofPanel() {
        return new Shortcut(List.of("Enter", "NumpadEnter"), "ctrlKey", true);
    }

    /** Of the panel in which the focus is, by itself. */
    static Shortcut ofPanel(String code) {
        return new Shortcut(List.of(code), "", true);
    }

    void press(NativeButton button) {
        button.addAttachListener(
                shown -> button.getElement().executeJs(LISTEN, String.join(" ", code), modifier, inPanel));
    }
}
