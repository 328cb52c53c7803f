package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Problems;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.form.Field;
import tools.jackson.databind.JsonNode;

/** What an authority answered on paper, copied from it. */
final class PaperAnswer extends Div {

    private final transient List<AnswerField> fields = new ArrayList<>();
    private final Problems problems = new Problems();

    /** @param given told the values, in canonical form, and where the paper is */
    PaperAnswer(
            List<Field> answerable,
            CaseWords words,
            FieldFactory factory,
            BiConsumer<Map<Address, JsonNode>, String> given) {
        addClassName("gu-paper");
        add(problems);
        String subject = "";
        for (Field field : answerable) {
            if (!field.address().subject().equals(subject)) {
                subject = field.address().subject();
                add(name(words, subject));
            }
            AnswerField answer = factory.draw(field, words.service(), "");
            answer.onAnswer(text -> answer.accept());
            fields.add(answer);
            add(answer.component());
        }
        add(new ReasonForm(
                "repair.reason.paper", "repair.reason.helper", "repair.paper.confirm", "gu-second", reason -> {
                    Map<Address, JsonNode> values = new LinkedHashMap<>();
                    if (read(values)) {
                        given.accept(values, reason);
                    }
                }));
    }

    private static Paragraph name(CaseWords words, String subject) {
        Paragraph name = new Paragraph();
        name.addClassName("gu-subject");
        return Wording.follow(name, language -> name.setText(words.subject(subject, language)));
    }

    /** @return whether everything could be taken as it is */
    private boolean read(Map<Address, JsonNode> values) {
        List<AnswerField> wrong = new ArrayList<>();
        for (AnswerField field : fields) {
            field.accept();
            switch (ElementReader.read(field.element(), field.typed())) {
                case Reading.Value value -> values.put(field.address(), value.json());
                case Reading.Wrong mistake -> {
                    field.complain(mistake.mistake());
                    wrong.add(field);
                }
                case Reading.Blank blank -> {
                    if (field.isRequired()) {
                        field.complain(null);
                        wrong.add(field);
                    }
                }
            }
        }
        problems.setVisible(!wrong.isEmpty());
        if (!wrong.isEmpty()) {
            problems.show(wrong);
        }
        return wrong.isEmpty();
    }
}
