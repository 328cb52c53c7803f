package org.guichetunique.portal.citizen.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** One access: who, what for, by which right, which data, when; and what can be done about it. */
class AccessCard extends ListItem {

    private static final int LONGEST = 1000;

    private final transient DataUse access;
    private final transient AccessTexts texts;
    private final transient Function<String, Reference> contest;
    private final Div remedy = new Div();
    private transient @Nullable Reference contested;

    /** @param contest contests this access for the reason given, and names the file in which it is examined */
    AccessCard(DataUse access, AccessTexts texts, Function<String, Reference> contest) {
        this.access = access;
        this.texts = texts;
        this.contest = contest;
        this.contested = access.contested();
        addClassName("gu-panel");
        remedy.addClassName("gu-remedy");
        Div content = new Div();
        content.addClassName("gu-access");
        add(content, remedy);
        Wording.follow(content, language -> {
            content.removeAll();
            write(content, language);
            showRemedy(language);
        });
    }

    private void write(Div content, Language language) {
        Paragraph when = new Paragraph(texts.when(access.entry(), language));
        when.addClassName("gu-note");
        H2 who = new H2(texts.authority(access.entry().authority(), language));
        Paragraph what = new Paragraph(texts.what(access, language));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gu-facts");
        facts.getElement()
                .appendChild(
                        line("ledger.purpose", texts.purpose(access.entry(), language), language)
                                .getElement(),
                        line("ledger.law", texts.legalBasis(access.entry(), language), language)
                                .getElement());
        content.add(when, who, what);
        texts.actor(access.entry(), language).ifPresent(actor -> content.add(new Paragraph(actor)));
        content.add(facts, elements(language));
    }

    private static Div line(String key, String value, Language language) {
        return new Div(new DescriptionList.Term(Wording.in(language, key)), new DescriptionList.Description(value));
    }

    private NativeDetails elements(Language language) {
        UnorderedList list = new UnorderedList();
        texts.elements(access.entry(), language).forEach(name -> list.add(new ListItem(name)));
        list.addClassName("gu-elements");
        NativeDetails details = new NativeDetails();
        details.setSummary(new Span(Wording.in(
                language,
                "ledger.elements",
                texts.elements(access.entry(), language).size())));
        details.setContent(list);
        return details;
    }

    private void showRemedy(Language language) {
        remedy.removeAll();
        if (contested == null) {
            NativeButton button = new NativeButton(Wording.in(language, "ledger.contest"));
            button.addClassName("gu-second");
            button.getElement()
                    .setAttribute(
                            "aria-label",
                            Wording.in(
                                    language,
                                    "ledger.contest.what",
                                    texts.authority(access.entry().authority(), language),
                                    texts.when(access.entry(), language)));
            button.addClickListener(click -> ask(language));
            remedy.add(button);
        } else {
            Anchor link =
                    new Anchor("/app/files/" + contested, Wording.in(language, "ledger.contested", contested.value()));
            link.getElement().setAttribute("router-link", true);
            remedy.add(link);
        }
    }

    /** Nothing is filed before the person has said why, and that they mean it. */
    private void ask(Language language) {
        TextArea grounds = new TextArea(Wording.in(language, "ledger.contest.why"));
        grounds.setMaxLength(LONGEST);
        grounds.setRequiredIndicatorVisible(true);
        grounds.setManualValidation(true);
        NativeButton send = new NativeButton(Wording.in(language, "ledger.contest.send"));
        send.addClassName("gu-button");
        send.addClickListener(click -> {
            if (grounds.getValue().isBlank()) {
                grounds.setErrorMessage(Wording.in(language, "ledger.contest.why.missing"));
                grounds.setInvalid(true);
                grounds.focus();
                return;
            }
            contested = contest.apply(grounds.getValue());
            showRemedy(language);
            remedy.getChildren()
                    .filter(Anchor.class::isInstance)
                    .findFirst()
                    .ifPresent(link -> link.getElement().callJsFunction("focus"));
        });
        NativeButton keep = new NativeButton(Wording.in(language, "ledger.contest.cancel"));
        keep.addClassName("gu-second");
        keep.addClickListener(click -> showRemedy(language));
        Div actions = new Div(send, keep);
        actions.addClassName("gu-actions");
        Paragraph about = new Paragraph(Wording.in(language, "ledger.contest.about"));
        about.addClassName("gu-note");
        Div form = new Div(about, grounds, actions);
        form.addClassName("gu-form");
        remedy.removeAll();
        remedy.add(form);
        grounds.focus();
    }
}
