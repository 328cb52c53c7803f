package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.Preview;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;

/** The ways to settle a call. Whoever comes second is told that it was settled already. */
final class Settlement extends Div {

    private final transient Repairs repairs;
    private final transient Incident incident;

    Settlement(Preview preview, Repairs repairs, RepairTexts texts, FieldFactory factory) {
        this.repairs = repairs;
        this.incident = preview.incident();
        addClassName("gu-settlement");
        NativeButton retry = Wording.say(new NativeButton(), "repair.retry");
        retry.addClassName("gu-button");
        retry.addClickListener(click ->
                settled(repairs.retry(incident.caseId(), incident.step(), Acting.asOperator()), "repair.retried"));
        add(Wording.say(new Paragraph(), "repair.retry.what"), retry);
        PaperAnswer paper = new PaperAnswer(
                repairs.answerable(incident.caseId(), incident.step()),
                texts.words(incident.service()),
                factory,
                (answers, reason) -> settled(
                        repairs.answer(incident.caseId(), incident.step(), answers, Acting.asOperator(), reason),
                        "repair.answered"));
        add(way("repair.paper", Wording.say(new Paragraph(), "repair.paper.what"), paper));
        Map<String, Label> refusals = preview.operation().refusals();
        if (!refusals.isEmpty()) {
            add(way("repair.refusal", refusal(refusals)));
        }
        add(
                way(
                        "repair.skip",
                        Wording.say(new Paragraph(), "repair.skip.what"),
                        new ReasonForm(
                                "repair.reason.skip",
                                "repair.reason.helper",
                                "repair.skip.confirm",
                                "gu-second",
                                reason -> settled(
                                        repairs.skip(incident.caseId(), incident.step(), operator(), reason),
                                        "repair.skipped"))),
                DeskTable.link(
                        RepairNavigation.undoAddress(incident.caseId()),
                        language -> Wording.in(language, "repair.undo.link")));
    }

    private Component[] refusal(Map<String, Label> refusals) {
        RadioButtonGroup<String> codes = new RadioButtonGroup<>();
        codes.addClassName("gu-answer");
        codes.setManualValidation(true);
        codes.setItems(refusals.keySet());
        Wording.follow(codes, language -> {
            codes.setLabel(Wording.in(language, "repair.refusal.which"));
            codes.setErrorMessage(Wording.in(language, "repair.refusal.missing"));
            codes.setItemLabelGenerator(code -> {
                Label label = refusals.get(code);
                return label == null ? code : label.in(language.locale());
            });
        });
        ReasonForm reason = new ReasonForm(
                "repair.reason.paper", "repair.reason.helper", "repair.refusal.confirm", "gu-second", given -> {
                    String code = codes.getValue();
                    codes.setInvalid(code == null);
                    if (code != null) {
                        settled(
                                repairs.refuse(incident.caseId(), incident.step(), code, operator(), given),
                                "repair.answered");
                    } else {
                        codes.getElement().executeJs("this.querySelector('input').focus()");
                    }
                });
        return new Component[] {codes, reason};
    }

    private static NativeDetails way(String name, Component... content) {
        Div form = new Div(content);
        form.addClassName("gu-way-form");
        NativeDetails details = new NativeDetails();
        details.addClassName("gu-folded");
        details.setSummary(Wording.say(new Span(), name));
        details.setContent(form);
        return details;
    }

    private static Operator operator() {
        return Acting.asOperator();
    }

    private void settled(boolean byThisOperator, String key) {
        CallView.leave(byThisOperator ? key : "repair.settledAlready", incident);
    }
}
