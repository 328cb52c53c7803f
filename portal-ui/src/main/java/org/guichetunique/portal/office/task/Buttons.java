package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.guichetunique.portal.shell.frame.Wording;

/**
 * Buttons that also have a key, shown on them. The letters are those that no browser keeps for its menus, and that are
 * in the same place on French, Arabic and English keyboards.
 */
enum Buttons {
    NEXT("Alt+N", Key.KEY_N, KeyModifier.ALT),
    TAKE("Alt+P", Key.KEY_P, KeyModifier.ALT),
    GIVE_BACK("Alt+R", Key.KEY_R, KeyModifier.ALT),
    LIST("Alt+L", Key.KEY_L, KeyModifier.ALT),
    SEARCH("Alt+K", Key.KEY_K, KeyModifier.ALT),
    TO_DECISION("Alt+J", Key.KEY_J, KeyModifier.ALT),
    DECIDE("Ctrl+Enter", Key.ENTER, KeyModifier.CONTROL),
    CORRECT("Esc", Key.ESCAPE);

    private final String hint;
    private final Key key;
    private final KeyModifier[] modifiers;

    Buttons(String hint, Key key, KeyModifier... modifiers) {
        this.hint = hint;
        this.key = key;
        this.modifiers = modifiers;
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
        if (Keys.areOn()) {
            answerToKey(button, action);
        }
        return button;
    }

    private void answerToKey(NativeButton button, Runnable action) {
        button.add(kbd());
        button.getElement()
                .setAttribute(
                        "aria-keyshortcuts", hint.replace("Ctrl", "Control").replace("Esc", "Escape"));
        // What is being typed reaches the server first: the field is left and entered again.
        Shortcuts.addShortcutListener(
                        button,
                        () -> {
                            if (button.isEnabled()) {
                                action.run();
                            }
                        },
                        key,
                        modifiers)
                .setResetFocusOnActiveElement(true);
    }

    private HtmlContainer kbd() {
        HtmlContainer kbd = new HtmlContainer("kbd");
        kbd.setText(hint);
        kbd.getElement().setAttribute("aria-hidden", "true");
        kbd.getElement().setAttribute("dir", "ltr");
        return kbd;
    }
}
