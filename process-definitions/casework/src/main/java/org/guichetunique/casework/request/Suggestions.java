package org.guichetunique.casework.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.rule.Rules;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Answers what follows from what the authorities said, for the person to look at and change. */
@Component
final class Suggestions {

    private final Rules rules;
    private final CaseFiles files;
    private final CaseValues values;
    private final TransactionTemplate transactions;

    Suggestions(Rules rules, CaseFiles files, CaseValues values, TransactionTemplate transactions) {
        this.rules = rules;
        this.files = files;
        this.values = values;
        this.transactions = transactions;
    }

    /** What somebody has answered stays. */
    void fill(CaseFile.Draft draft, PublicService service) {
        List<Field> asked = service.questions()
                .form()
                .fields()
                .filter(field -> field.suggestedBy() != null)
                .toList();
        // Who acts for somebody else says themself what they are to whom.
        if (asked.isEmpty() || draft.agent() != null) {
            return;
        }
        Person owner = new Person(draft.owner(), "", "", draft.language());
        transactions.executeWithoutResult(tx -> {
            // It may have been filed while the authorities were answering.
            if (files.hold(draft.id(), owner)
                    .filter(CaseFile.Draft.class::isInstance)
                    .isPresent()) {
                fill(draft, service, asked, owner);
            }
        });
    }

    private void fill(CaseFile.Draft draft, PublicService service, List<Field> asked, Person owner) {
        Map<Address, KnownValue> known = values.of(draft.id());
        Map<Address, JsonNode> said = new LinkedHashMap<>();
        known.forEach((address, value) -> {
            if (value.value() != null) {
                said.put(address, value.value());
            }
        });
        for (Field field : asked) {
            if (field.suggestedBy() != null && !known.containsKey(field.address())) {
                JsonNode value = rules.decide(service, List.of(field.suggestedBy()), said)
                        .get(field.address());
                if (value != null) {
                    files.answer(draft, field.address(), value, ElementCheck.text(value), owner);
                }
            }
        }
    }
}
