package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;
import org.guichetunique.portal.shell.language.Language;

/** Keeps what a view says in the language that is chosen, also when it is changed while the view is open. */
public final class Wording {

    private Wording() {}

    /** The text of the component, from the bundles below {@code portal}. */
    public static <T extends Component & HasText> T say(T component, String key, Object... arguments) {
        return follow(component, language -> component.setText(in(language, key, arguments)));
    }

    /** The accessible name of the component. */
    public static <T extends Component> T name(T component, String key, Object... arguments) {
        return follow(
                component, language -> component.getElement().setAttribute("aria-label", in(language, key, arguments)));
    }

    /** Runs {@code write} when the component is shown, and again whenever the language changes. */
    public static <T extends Component> T follow(T component, Consumer<Language> write) {
        Signal.effect(component, () -> {
            Language language =
                    Language.of(UI.getCurrentOrThrow().localeSignal().get()).orElse(Language.FRENCH);
            write.accept(language);
        });
        return component;
    }

    /** For what is not bound to a component, such as a notification shown once. */
    public static String now(String key, Object... arguments) {
        return in(ChosenLanguage.current(), key, arguments);
    }

    /** The words themselves, for what {@link #follow} writes. */
    public static String in(Language language, String key, Object... arguments) {
        return I18NProvider.translate(language.locale(), key, arguments);
    }
}
