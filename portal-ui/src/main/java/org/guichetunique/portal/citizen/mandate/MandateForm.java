package org.guichetunique.portal.citizen.mandate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.MandateGiftResult;
import org.guichetunique.casework.request.mandate.Mandates;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** Letting somebody act for oneself: whom, for what, until when. */
class MandateForm extends Div {

    /** The lengths that the form offers, in months. */
    private static final List<Integer> TIMES = List.of(1, 3, 6, 12);

    private final transient Mandates mandates;
    private final transient Catalogue catalogue;
    private final transient Person person;
    private final transient Consumer<String> given;
    private final TextField number = new TextField();
    private final TextField again = new TextField();
    private final Div form = new Div();
    private final Div sure = new Div();
    private final CheckboxGroup<String> services = new CheckboxGroup<>();
    private final RadioButtonGroup<Integer> months = new RadioButtonGroup<>();
    private final NativeDetails details = new NativeDetails();

    /** @param given told the number of whoever may act from now on */
    MandateForm(Mandates mandates, Catalogue catalogue, Person person, Consumer<String> given) {
        this.mandates = mandates;
        this.catalogue = catalogue;
        this.person = person;
        this.given = given;
        number.setMaxLength(12);
        number.setWidth("16rem");
        again.setMaxLength(12);
        again.setWidth("16rem");
        // What is copied from above catches no slip.
        again.setAutocomplete(Autocomplete.OFF);
        services.setItems(mandates.givable().map(mandates::services).stream()
                .flatMap(java.util.Collection::stream)
                .sorted()
                .toList());
        months.setItems(TIMES);
        months.setValue(3);
        Wording.follow(this, language -> {
            number.setLabel(Wording.in(language, "mandate.give.number"));
            number.setHelperText(Wording.in(language, "mandate.give.number.help"));
            again.setLabel(Wording.in(language, "mandate.give.number.again"));
            services.setLabel(Wording.in(language, "mandate.give.services"));
            services.setItemLabelGenerator(key -> catalogue.require(key).text("title", language.locale()));
            months.setLabel(Wording.in(language, "mandate.give.time"));
            months.setItemLabelGenerator(count -> Wording.in(language, "mandate.give.months", count));
        });
        NativeButton give = Wording.say(new NativeButton(), "mandate.give.do");
        give.addClassName("gu-button");
        give.addClickListener(click -> ask());
        Paragraph note = Wording.say(new Paragraph(), "mandate.give.note");
        note.addClassName("gu-note");
        form.add(number, again, services, months, note, give);
        form.addClassName("gu-form");
        sure.addClassName("gu-form");
        sure.getElement().setAttribute("role", "group").setAttribute("tabindex", "-1");
        sure.setVisible(false);
        details.setSummary(Wording.say(new Span(), "mandate.give"));
        details.setContent(new Div(form, sure));
        details.addClassName("gu-panel");
        add(details);
        setVisible(mandates.givable().isPresent());
    }

    /** A right that is given to a slip of the pen is somebody else's: the number is written twice, and read once more. */
    private void ask() {
        number.setInvalid(false);
        again.setInvalid(false);
        services.setInvalid(false);
        if (!folded(number).equals(folded(again))) {
            again.setErrorMessage(Wording.now("mandate.give.number.differs"));
            again.setInvalid(true);
            again.focus();
            return;
        }
        sure.removeAll();
        NativeButton confirm = Wording.say(new NativeButton(), "mandate.give.confirm");
        confirm.addClassName("gu-button");
        confirm.addClickListener(click -> give());
        NativeButton change = Wording.say(new NativeButton(), "request.change");
        change.addClassName("gu-second");
        change.addClickListener(click -> {
            askAgain();
            number.focus();
        });
        Div actions = new Div(confirm, change);
        actions.addClassName("gu-actions");
        UnorderedList chosen = new UnorderedList();
        services.getSelectedItems().stream().sorted().forEach(key -> chosen.add(named(key)));
        sure.add(Wording.say(new Paragraph(), "mandate.give.sure", folded(number)), chosen, duration(), actions);
        Wording.name(sure, "mandate.give");
        form.setVisible(false);
        sure.setVisible(true);
        sure.getElement().executeJs("setTimeout(() => this.focus())");
    }

    private Paragraph duration() {
        Paragraph duration = new Paragraph();
        return Wording.follow(
                duration,
                language -> duration.setText(Wording.in(
                        language,
                        "request.problem",
                        Wording.in(language, "mandate.give.time"),
                        Wording.in(language, "mandate.give.months", months.getValue()))));
    }

    private ListItem named(String key) {
        ListItem item = new ListItem();
        return Wording.follow(
                item, language -> item.setText(catalogue.require(key).text("title", language.locale())));
    }

    private void askAgain() {
        sure.setVisible(false);
        form.setVisible(true);
    }

    private static String folded(TextField field) {
        return field.getValue().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private void give() {
        askAgain();
        MandateGiftResult giving = mandates.give(
                number.getValue(),
                services.getValue(),
                LocalDate.now(mandates.zone()).plusMonths(months.getValue()),
                person);
        switch (giving) {
            case MandateGiftResult.Given done -> {
                given.accept(done.mandate().holderName());
                number.clear();
                again.clear();
                services.clear();
                details.setOpen(false);
            }
            case MandateGiftResult.Refused refused -> complain(refused.reason());
        }
    }

    private void complain(MandateGiftResult.Reason reason) {
        switch (reason) {
            case NUMBER, ONESELF -> {
                number.setErrorMessage(Wording.now(
                        reason == MandateGiftResult.Reason.NUMBER
                                ? "mandate.give.wrongNumber"
                                : "mandate.give.oneself"));
                number.setInvalid(true);
                number.focus();
            }
            case SERVICES, DAY -> {
                services.setErrorMessage(Wording.now("mandate.give.noService"));
                services.setInvalid(true);
                services.getElement().callJsFunction("focus");
            }
        }
    }
}
