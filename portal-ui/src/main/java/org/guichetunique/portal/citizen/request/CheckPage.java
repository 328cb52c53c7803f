package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.request.DueForewarning;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.Question;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.FactGroup;
import org.guichetunique.portal.shell.field.FactList;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.field.WrongValue;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.form.Field;

/** Everything on one page, before it is filed. */
class CheckPage extends Div {

    private static final int REASON = 500;

    private final transient OwnDraft own;
    private final transient Values values;
    private final Div problems = new Div();
    private final TextArea reason = new TextArea();

    CheckPage(OwnDraft own, Facts facts, Values values, WrongValue wrong) {
        this.own = own;
        this.values = values;
        addClassName("gu-check");
        problems.addClassName("gu-problems");
        problems.getElement().setAttribute("role", "alert");
        problems.getElement().setAttribute("tabindex", "-1");
        problems.setVisible(false);
        Language language = ChosenLanguage.current();
        add(problems);
        Map<String, List<Question>> sections = new LinkedHashMap<>();
        own.questions()
                .forEach(question -> sections.computeIfAbsent(
                                RequestSteps.of(question), key -> new java.util.ArrayList<>())
                        .add(question));
        sections.forEach((section, questions) -> add(answered(section, questions, language)));
        List<FactGroup> fetched = facts.groups(
                own.service(), own.values(), value -> value.source().kind() == Source.Kind.AUTHORITY);
        if (!fetched.isEmpty()) {
            add(new H2(Wording.in(language, "request.check.fetched")));
            add(FactList.folded(facts, fetched, language, wrong.in(own.draft().id(), language)));
        }
        add(new CostPanel(own, values, facts, language));
        Paragraph promise = new Paragraph(Wording.in(language, "request.check.promise"));
        promise.addClassName("gu-note");
        boolean doubled = !own.likes().isEmpty();
        boolean told = doubled || own.forewarned().stream().anyMatch(one -> !one.closes());
        reason.setVisible(doubled);
        reason.setRequiredIndicatorVisible(true);
        reason.setLabel(Wording.in(language, "request.like.reason"));
        reason.setMaxLength(REASON);
        Button submit = new Button(Wording.in(language, told ? "request.submit.anyway" : "request.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClassName("gu-go");
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit(submit));
        add(promise, reason, submit);
    }

    private void submit(Button button) {
        try {
            switch (own.submit(reason.getValue())) {
                case FilingResult.Receipt receipt ->
                    getUI().ifPresent(ui -> ui.navigate(Paths.receipt(receipt.reference())));
                case FilingResult.Incomplete incomplete -> show(incomplete.problems());
                case FilingResult.Doubled doubled -> askWhy();
                case FilingResult.RuledOut ruledOut -> showReasons(ruledOut.reasons());
                case FilingResult.NotAdmitted not -> showNotAdmitted();
                case FilingResult.TooManyOpen many -> showBound("request.tooManyOpen", many.open());
                case FilingResult.TooFast fast ->
                    showBound(
                            "request.tooFast",
                            fast.filed(),
                            values.moment(
                                    fast.goesOnAt(),
                                    own.service().competence().calendar().zone(),
                                    ChosenLanguage.current()));
            }
        } finally {
            button.setEnabled(true);
        }
    }

    /** Another like it may have been filed since the page was drawn. */
    private void askWhy() {
        reason.setVisible(true);
        reason.setErrorMessage(Wording.in(ChosenLanguage.current(), "request.like.reason.missing"));
        reason.setInvalid(true);
        reason.focus();
    }

    private Component answered(String section, List<Question> questions, Language language) {
        String title = RequestSteps.title(own.service(), section, language);
        Anchor change =
                new Anchor("/app/" + Paths.toChange(own.draft(), section), Wording.in(language, "request.change"));
        change.getElement()
                .setAttribute("router-link", true)
                .setAttribute("aria-label", Wording.in(language, "request.change.what", title));
        change.addClassName("gu-change");
        Div heading = new Div(new H2(title), change);
        heading.addClassName("gu-check-heading");
        DescriptionList list = new DescriptionList();
        list.addClassName("gu-facts");
        for (Question question : questions) {
            if (isLeftOut(question, questions)) {
                continue;
            }
            Div line = new Div(
                    new DescriptionList.Term(question.field().element().label().in(language.locale())),
                    new DescriptionList.Description(FactList.value(written(question, language))));
            list.getElement().appendChild(line.getElement());
        }
        Div drawn = new Div(heading, list);
        drawn.addClassName("gu-panel");
        return drawn;
    }

    /** Of “I have none” and what it stands for, only what the person has said. */
    private boolean isLeftOut(Question question, List<Question> questions) {
        Field field = question.field();
        return own.service().questions().form().isAbsence(field.address())
                ? !"true".equals(question.typed())
                : field.required() && !field.isDue(address -> Question.typed(questions, address));
    }

    private String written(Question question, Language language) {
        return switch (ElementReader.read(question.field().element(), question.typed())) {
            case Reading.Value value -> values.text(question.field().element(), value.json(), language);
            case Reading.Blank blank -> Wording.in(language, "request.check.nothing");
            case Reading.Wrong wrong -> question.typed();
        };
    }

    private void show(List<FilingResult.Problem> found) {
        Language language = ChosenLanguage.current();
        UnorderedList list = new UnorderedList();
        for (FilingResult.Problem problem : found) {
            own.questions().stream()
                    .filter(question -> question.field().address().equals(problem.address()))
                    .findFirst()
                    .ifPresent(question -> {
                        Anchor link = new Anchor(
                                "/app/" + Paths.toChange(own.draft(), RequestSteps.of(question)) + "&at="
                                        + problem.address(),
                                question.field().element().label().in(language.locale()));
                        link.getElement().setAttribute("router-link", true);
                        list.add(new ListItem(link));
                    });
        }
        show("request.problems", list);
    }

    private void showReasons(List<DueForewarning> reasons) {
        Language language = ChosenLanguage.current();
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason ->
                list.add(new ListItem(own.service().text(reason.key() + ".next", language.locale()))));
        show("request.told.closed", list);
    }

    /** Signed in another way since the draft was begun; the draft stays as it is. */
    private void showNotAdmitted() {
        Language language = ChosenLanguage.current();
        String title = own.service().text("title", language.locale());
        show(
                "mandate.missing.title",
                new UnorderedList(new ListItem(Wording.in(language, "mandate.missing.assurance", title))));
    }

    /** Nothing of what was written is lost; it says when one may go on. */
    private void showBound(String key, Object... arguments) {
        problems.removeAll();
        problems.add(
                new H2(Wording.in(ChosenLanguage.current(), "request.bound")),
                new Paragraph(Wording.in(ChosenLanguage.current(), key, arguments)));
        problems.setVisible(true);
        problems.getElement().callJsFunction("focus");
    }

    private void show(String heading, UnorderedList list) {
        problems.removeAll();
        problems.add(new H2(Wording.in(ChosenLanguage.current(), heading)), list);
        problems.setVisible(true);
        problems.getElement().callJsFunction("focus");
    }
}
