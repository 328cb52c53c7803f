package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** A line whose words change as things happen, and with the language. */
public final class Line extends Paragraph {

    private @Nullable String key;
    private Object[] arguments = {};

    /** @param live the role that has it read out when it changes: {@code status} or {@code alert} */
    public Line(String className, String live) {
        addClassName(className);
        getElement().setAttribute("role", live);
        Wording.follow(this, this::write);
    }

    /** An argument of a message that itself depends on the language. */
    @FunctionalInterface
    public interface Words {
        String in(Language language);
    }

    public void say(String key, Object... arguments) {
        this.key = key;
        this.arguments = arguments;
        write(ChosenLanguage.current());
    }

    public void fallSilent() {
        key = null;
        setText("");
    }

    private void write(Language language) {
        String said = key;
        setText(
                said == null
                        ? ""
                        : Wording.in(
                                language,
                                said,
                                Arrays.stream(arguments)
                                        .map(one -> one instanceof Words words ? words.in(language) : one)
                                        .toArray()));
    }
}
