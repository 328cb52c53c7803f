package org.guichetunique.portal.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.counter.AssistedFiling;
import org.guichetunique.casework.request.counter.CounterAgent;
import org.guichetunique.casework.request.counter.CounterVisitResult;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;

/** Who is at the counter, and the proof that they are. */
@Route(CounterNavigation.ROUTE)
@RolesAllowed("COUNTER")
class CounterView extends Div implements HasDynamicTitle {

    private final transient AssistedFiling counter;
    private final TextField number = field("counter.number", "counter.number.help", 12);
    private final TextField name = field("counter.name", "counter.name.help", 120);
    private final TextField phone = field("counter.phone", "counter.phone.help", 20);
    private final Div proof = new Div();

    CounterView(AssistedFiling counter) {
        this.counter = counter;
        addClassNames("gu-view", "gu-counter");
        Paragraph lead = Wording.say(new Paragraph(), "counter.lead");
        lead.addClassName("gu-lead");
        Button begin = Wording.say(new Button(), "counter.begin");
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClassName("gu-go");
        begin.addClickListener(click -> begin());
        Div form = new Div(number, name, phone, begin);
        form.addClassName("gu-form");
        proof.addClassName("gu-form");
        proof.getElement().setAttribute("role", "status");
        Anchor letters = Wording.say(new Anchor("/app/" + CounterNavigation.LETTERS, ""), "letters.title");
        letters.getElement().setAttribute("router-link", true);
        add(Wording.say(new H1(), "counter.title"), lead, form, proof, new Paragraph(letters));
    }

    @Override
    public String getPageTitle() {
        return Wording.now("counter.title");
    }

    private static TextField field(String label, String help, int longest) {
        TextField field = new TextField();
        field.setMaxLength(longest);
        field.setWidth("min(24rem, 100%)");
        return Wording.follow(field, language -> {
            field.setLabel(Wording.in(language, label));
            field.setHelperText(Wording.in(language, help));
        });
    }

    private static CounterAgent agent() {
        SignedIn person = SignedIn.now();
        String nationalId = person.nationalId();
        return new CounterAgent(
                person.subject(),
                person.name(),
                nationalId == null ? "" : nationalId,
                ChosenLanguage.current().locale());
    }

    private void begin() {
        for (TextField field : new TextField[] {number, name, phone}) {
            field.setInvalid(false);
        }
        proof.removeAll();
        switch (counter.begin(number.getValue(), name.getValue(), phone.getValue(), agent())) {
            case CounterVisitResult.Begun begun -> prove(begun);
            case CounterVisitResult.Refused refused -> {
                switch (refused.reason()) {
                    case NUMBER -> complain(number, "mandate.give.wrongNumber");
                    case ONESELF -> complain(number, "mandate.give.oneself");
                    case NAME -> complain(name, "counter.name.missing");
                    case PHONE -> complain(phone, "counter.phone.wrong");
                    case UNKNOWN -> complain(number, "counter.number.unknown");
                    case OTHER_NAME -> complain(name, "counter.name.other");
                    case NO_ANSWER -> complain(name, "counter.noAnswer");
                }
            }
        }
    }

    private static void complain(TextField field, String key) {
        field.setErrorMessage(Wording.now(key));
        field.setInvalid(true);
        field.focus();
    }

    private void prove(CounterVisitResult.Begun begun) {
        proof.add(Wording.say(new H2(), "counter.proof"));
        if (begun.knownPhone() != null) {
            proof.add(Wording.say(new Paragraph(), "counter.knownPhone", begun.knownPhone()));
        }
        if (begun.codeSent()) {
            TextField code = field("counter.code", "counter.code.help", 6);
            proof.add(
                    code,
                    button(
                            "counter.confirm",
                            () -> go(
                                    code,
                                    counter.confirm(begun.id(), code.getValue(), agent()),
                                    "counter.code.wrong")));
            code.focus();
        } else {
            proof.add(Wording.say(new Paragraph(), "counter.noCode"));
        }
        proof.add(new PaperForm(begun.name(), number.getValue(), begun.paper(), agent()), paper(begun.id()));
    }

    private Div paper(UUID visit) {
        TextField paper = field("counter.paper", "counter.paper.help", 20);
        Div form = new Div(
                paper,
                button(
                        "counter.confirmPaper",
                        () -> go(
                                paper,
                                counter.confirmOnPaper(visit, paper.getValue(), agent()),
                                "counter.paper.wrong")));
        form.addClassName("gu-form");
        return form;
    }

    private static NativeButton button(String label, Runnable action) {
        NativeButton button = Wording.say(new NativeButton(), label);
        button.addClassName("gu-second");
        button.addClickListener(click -> action.run());
        return button;
    }

    private static void go(TextField field, Optional<Person> proven, String wrong) {
        proven.ifPresentOrElse(ActingFor::begin, () -> complain(field, wrong));
    }
}
