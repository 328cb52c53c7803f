package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.guichetunique.casework.operation.repair.OperatorReasons;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Asks the operator for a reason before the page shows or does anything. */
final class ReasonForm extends Div {

    private final TextArea reason = new TextArea();
    private boolean wrong;

    /**
     * @param label and {@code helper} keys of the words about the field
     * @param does key of what the button says
     * @param style class name of the button
     * @param given told a reason that can be kept
     */
    ReasonForm(String label, String helper, String does, String style, Consumer<String> given) {
        addClassName("gu-reason");
        reason.addClassName("gu-answer");
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(OperatorReasons.LONGEST);
        reason.setMinRows(2);
        Wording.follow(reason, language -> {
            reason.setLabel(Wording.in(language, label));
            reason.setHelperText(Wording.in(language, helper));
            complain(language);
        });
        NativeButton button = Wording.say(new NativeButton(), does);
        button.addClassName(style);
        button.addClickListener(click -> {
            if (isGiven()) {
                given.accept(text());
            }
        });
        add(reason, button);
    }

    void focus() {
        reason.focus();
    }

    private String text() {
        return reason.getValue().strip();
    }

    private boolean isGiven() {
        wrong = !OperatorReasons.isOne(text());
        complain(org.guichetunique.portal.shell.frame.ChosenLanguage.current());
        if (wrong) {
            reason.focus();
        }
        return !wrong;
    }

    private void complain(Language language) {
        reason.setErrorMessage(wrong ? Wording.in(language, "repair.reason.missing") : "");
        reason.setInvalid(wrong);
    }
}
