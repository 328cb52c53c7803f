package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.guichetunique.portal.shell.frame.Wording;

/**
 * Buttons that also have a key, shown on them. The letters are those that no browser keeps for its menus, and that are
 * in the same place on French, Arabic and English keyboards.
 */
enum Buttons {
    NEXT("Alt+N", Shortcut.ofPage("N")),
    TAKE("Alt+P", Shortcut.ofPage("P")),
    GIVE_BACK("Alt+R", Shortcut.ofPage("R")),
    LIST("Alt+L", Shortcut.ofPage("L")),
    SEARCH("Alt+K", Shortcut.ofPage("K")),
    TO_DECISION("Alt+J", Shortcut.ofPage("J")),
    DECIDE("Ctrl+Enter", Shortcut.ofPanel()),
    SEND("Ctrl+Enter", Shortcut.ofPanel()),
    CORRECT("Esc", Shortcut.ofPanel("Escape"));

    private final String hint;
    private final Shortcut key;

    Buttons(String hint, Shortcut key) {
        this.hint = hint;
        this.key = key;
    }

    String hint() {
        return hint;
    }

    /** @param style class name of the button */
    NativeButton button(String label, String style, Runnable action) {
        NativeButton button = new NativeButton();
        button.addClassName(style);
        button.add(Wording.say(new Span(), label));
        button.addClickListener(click -> action.run());
        answers(button);
        return button;
    }

    /** Gives a button that is there already its key, where the officer uses keys. */
    void answers(NativeButton button) {
        if (Keys.areOn()) {
            HtmlContainer kbd = new HtmlContainer("kbd");
            kbd.setText(hint);
            kbd.getElement().setAttribute("aria-hidden", "true");
            kbd.getElement().setAttribute("dir", "ltr");
            button.add(kbd);
            button.getElement()
                    .setAttribute(
                            "aria-keyshortcuts", hint.replace("Ctrl", "Control").replace("Esc", "Escape"));
            key.press(button);
        }
    }
}
