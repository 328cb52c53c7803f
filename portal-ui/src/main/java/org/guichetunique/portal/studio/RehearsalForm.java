package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Problems;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;

/** A form of the procedure as whoever has to answer it sees it, files left out: those are there in a rehearsal. */
final class RehearsalForm extends Div {

    private final transient List<AnswerField> fields = new ArrayList<>();
    private final Problems problems = new Problems();

    /** @param answer given what was typed; says what cannot be taken as it is */
    RehearsalForm(
            Form form,
            PublicService service,
            FieldFactory factory,
            String button,
            Function<Map<Address, String>, List<Problem>> answer) {
        addClassName("gu-decision-form");
        add(problems);
        form.fields()
                .filter(field -> field.element().kind() != Element.Kind.DOCUMENT)
                .map(field -> factory.draw(field, service, example(field)))
                .forEach(field -> {
                    fields.add(field);
                    add(field.component());
                });
        NativeButton done = Wording.say(new NativeButton(), button);
        done.addClassName("gu-button");
        done.addClickListener(click -> complain(answer.apply(typed())));
        add(done);
    }

    /** What has to be answered is answered as the dictionary shows, of a list with the first: whoever rehearses changes what matters to them. */
    private static String example(Field field) {
        CodeList codes = field.element().codes();
        String example = codes == null
                ? field.element().example()
                : codes.codes().keySet().iterator().next();
        return field.required() && ElementReader.read(field.element(), example) instanceof Reading.Value ? example : "";
    }

    private Map<Address, String> typed() {
        Map<Address, String> typed = new LinkedHashMap<>();
        fields.forEach(field -> typed.put(field.address(), field.typed()));
        return typed;
    }

    private void complain(List<Problem> found) {
        List<AnswerField> wrong = AnswerField.complain(fields, found);
        if (wrong.isEmpty()) {
            problems.setVisible(false);
        } else {
            problems.show(wrong);
        }
    }
}
