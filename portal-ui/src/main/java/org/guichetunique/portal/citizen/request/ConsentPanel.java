package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** What the person has to agree to before one authority is asked, and the way back. */
class ConsentPanel extends Div {

    private final transient Values values;
    private final transient Answers answers;
    private transient @Nullable Consent shown;
    private boolean answered;

    /** Receives the decision of the person. */
    @FunctionalInterface
    interface Answers {
        void given(boolean given);
    }

    ConsentPanel(Values values, Answers answers) {
        this.values = values;
        this.answers = answers;
        addClassName("gu-consent");
    }

    /** Draws only what has changed, so that no button disappears while somebody presses it. */
    void show(Consent consent, Language language) {
        if (consent.equals(shown)) {
            return;
        }
        shown = consent;
        removeAll();
        Paragraph wording = new Paragraph(consent.wording().in(language.locale()));
        Paragraph law = new Paragraph(Wording.in(
                language,
                "request.consent.law",
                consent.operation().legalBasis().in(language.locale())));
        law.addClassName("gu-note");
        if (consent.answer() == null) {
            Div choice = new Div(
                    button("request.consent.give", "gu-button", true, consent, language),
                    button("request.consent.refuse", "gu-second", false, consent, language));
            choice.addClassName("gu-actions");
            add(wording, law, choice);
            return;
        }
        NativeButton change = consent.isGiven()
                ? button("request.consent.withdraw", "gu-quiet", false, consent, language)
                : button("request.consent.giveAfterAll", "gu-quiet", true, consent, language);
        add(new Paragraph(said(consent, language)), change);
        if (answered) {
            change.getElement().callJsFunction("focus");
            answered = false;
        }
    }

    private String said(Consent consent, Language language) {
        if (!consent.isGiven()) {
            return Wording.in(language, "request.consent.refused");
        }
        return consent.at() == null
                ? ""
                : Wording.in(
                        language,
                        "request.consent.given",
                        values.moment(
                                consent.at(), consent.operation().authority().zone(), language));
    }

    private NativeButton button(String key, String style, boolean gives, Consent consent, Language language) {
        NativeButton button = new NativeButton(Wording.in(language, key));
        button.addClassName(style);
        button.getElement()
                .setAttribute(
                        "aria-label",
                        Wording.in(language, key) + " : "
                                + consent.operation().label().in(language.locale()));
        button.addClickListener(click -> {
            answered = true;
            answers.given(gives);
        });
        return button;
    }
}
