package org.guichetunique.casework.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.springframework.stereotype.Component;

/** Says what keeps a draft from being filed: an answer that is missing or wrong. */
@Component
final class Completeness {

    private final SectionsOfOthers others;
    private final OwnFiles own;

    Completeness(SectionsOfOthers others, OwnFiles own) {
        this.others = others;
        this.own = own;
    }

    /** None where it can be filed. */
    List<FilingResult.Problem> problems(CaseFile.Draft draft, PublicService service, Map<Address, KnownValue> known) {
        Map<Address, FilingResult.Problem> problems = new LinkedHashMap<>();
        // What somebody else was asked for and has not handed in is missing, whatever stands there.
        others.missing(draft.id(), service)
                .filter(field -> Question.isAsked(field, known))
                .forEach(field -> problems.put(field.address(), new FilingResult.Problem(field.address(), null)));
        List<Question> questions = Question.of(service, known);
        for (Question question : questions) {
            Field field = question.field();
            switch (own.only(draft.id(), field, ElementReader.read(field.element(), question.typed()))) {
                case Reading.Wrong wrong ->
                    problems.put(field.address(), new FilingResult.Problem(field.address(), wrong.mistake()));
                case Reading.Blank blank
                when field.isDue(address -> Question.typed(questions, address)) ->
                    problems.put(field.address(), new FilingResult.Problem(field.address(), null));
                case Reading.Blank blank -> {
                    // May be left out.
                }
                case Reading.Value value -> {
                    KnownValue kept = known.get(field.address());
                    if (kept == null || kept.value() == null) {
                        problems.put(field.address(), new FilingResult.Problem(field.address(), Mistake.FORMAT));
                    }
                }
            }
        }
        return List.copyOf(problems.values());
    }
}
