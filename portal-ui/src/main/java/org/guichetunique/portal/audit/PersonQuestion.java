package org.guichetunique.portal.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.guichetunique.casework.audit.AuditedPerson;
import org.guichetunique.casework.audit.PersonLookup;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Asks whose data are meant and why; shows whom the search is narrowed to, until that is taken back. */
final class PersonQuestion extends Div {

    private final TextField number = new TextField();
    private final TextArea reason = new TextArea();
    private final Line said = new Line("gu-note", "status");
    private final Div form = new Div();
    private final Div chosen = new Div();
    private final transient PersonLookup lookup;
    private final transient Consumer<@Nullable AuditedPerson> changed;

    /** @param changed told whom the search is narrowed to; null where it is to nobody any more */
    PersonQuestion(PersonLookup lookup, Consumer<@Nullable AuditedPerson> changed) {
        this.lookup = lookup;
        this.changed = changed;
        addClassName("gu-audit-person");
        form.addClassName("gu-reason");
        chosen.addClassNames("gu-desk-ways", "gu-audit-chosen");
        number.addClassName("gu-answer");
        number.setManualValidation(true);
        reason.addClassName("gu-answer");
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(PersonLookup.LONGEST_REASON);
        reason.setMinRows(2);
        Wording.follow(this, language -> {
            number.setLabel(Wording.in(language, "audit.person.number"));
            number.setHelperText(Wording.in(language, "audit.person.number.helper"));
            reason.setLabel(Wording.in(language, "audit.person.reason"));
            reason.setHelperText(Wording.in(language, "audit.person.reason.helper"));
            reason.setErrorMessage(Wording.in(language, "audit.person.reason.missing"));
        });
        NativeButton find = Wording.say(new NativeButton(), "audit.person.find");
        find.addClassName("gu-button");
        find.addClickListener(click -> find());
        form.add(number, reason, find, said);
        chosen.setVisible(false);
        add(form, chosen);
    }

    private void find() {
        reason.setInvalid(false);
        switch (lookup.find(number.getValue(), reason.getValue(), AuditNavigation.auditor())) {
            case PersonLookup.Result.NoReason none -> {
                reason.setInvalid(true);
                reason.focus();
            }
            case PersonLookup.Result.Nobody nobody -> said.say("audit.person.nobody");
            case PersonLookup.Result.Found found -> show(found.person());
        }
    }

    private void show(AuditedPerson person) {
        said.fallSilent();
        AuditedPerson.File file = person.file();
        Paragraph whom = new Paragraph(
                file == null
                        ? Wording.say(new Span(), "audit.person.all", person.name())
                        : Wording.say(
                                new Span(),
                                "audit.person.file",
                                file.reference().value(),
                                person.name()));
        NativeButton end = Wording.say(new NativeButton(), "audit.person.end");
        end.addClassName("gu-second");
        end.addClickListener(click -> {
            chosen.setVisible(false);
            form.setVisible(true);
            number.clear();
            reason.clear();
            changed.accept(null);
            number.focus();
        });
        chosen.removeAll();
        chosen.add(whom, end);
        chosen.setVisible(true);
        form.setVisible(false);
        changed.accept(person);
    }
}
