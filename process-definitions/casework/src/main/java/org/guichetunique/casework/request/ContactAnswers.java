package org.guichetunique.casework.request;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.RequestFiled;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Nobody writes twice where they are reached: one request answers for the next. */
@Component
final class ContactAnswers {

    private final ContactBook book;
    private final CaseFiles files;
    private final CaseValues values;

    ContactAnswers(ContactBook book, CaseFiles files, CaseValues values) {
        this.book = book;
        this.files = files;
        this.values = values;
    }

    /** Answers what the draft asks of it and nobody has answered; what is there stays. */
    void prefill(CaseFile.Draft draft, PublicService service, Person person) {
        // Whoever acts for somebody else knows where that one is reached.
        if (person.agency() != null || asked(service).findAny().isEmpty()) {
            return;
        }
        Map<String, ContactBook.Entry> known = book.of(person.subject());
        Map<Address, KnownValue> answered = values.of(draft.id());
        asked(service)
                .filter(field -> !answered.containsKey(field.address())
                        && (field.none() == null || !answered.containsKey(field.none())))
                .forEach(field -> {
                    switch (known.get(field.element().input())) {
                        case ContactBook.Entry.At at -> answer(draft, field, at.address(), person);
                        case ContactBook.Entry.None none
                        when field.none() != null ->
                            files.answer(draft, field.none(), BooleanNode.TRUE, "true", person);
                        case null, default -> {
                            // It is asked.
                        }
                    }
                });
    }

    private void answer(CaseFile.Draft draft, Field field, String address, Person person) {
        if (ElementReader.read(field.element(), address) instanceof Reading.Value value) {
            files.answer(draft, field.address(), value.json(), address, person);
        }
    }

    @EventListener
    @Order(RequestFiled.MANDATE + 1)
    void on(RequestFiled filed) {
        Person person = filed.person();
        home(filed).ifPresent(home -> book.stated(person.subject(), ContactBook.HOME, new ContactBook.Entry.At(home)));
        if (person.agency() != null) {
            return;
        }
        asked(filed.service()).forEach(field -> {
            KnownValue given = filed.checked().get(field.address());
            JsonNode value = given == null ? null : given.value();
            String input = String.valueOf(field.element().input());
            if (value != null) {
                book.stated(person.subject(), input, new ContactBook.Entry.At(value.asString()));
            } else if (field.none() != null
                    && filed.checked().get(field.none()) instanceof KnownValue none
                    && BooleanNode.TRUE.equals(none.value())) {
                book.stated(person.subject(), input, new ContactBook.Entry.None());
            }
        });
    }

    /** Where the one lives whose request it is, as they or the register said; a letter finds them there. */
    private static Optional<String> home(RequestFiled filed) {
        return text(filed, "addressLine").flatMap(line -> text(filed, "city").map(town -> line + "\n" + town));
    }

    private static Optional<String> text(RequestFiled filed, String element) {
        return Optional.ofNullable(filed.checked()
                        .get(new Address(filed.service().applicants().signedInAs(), element)))
                .flatMap(known -> Optional.ofNullable(known.value()))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    /** What the form asks about reaching the one who has signed in. */
    private static Stream<Field> asked(PublicService service) {
        return service.questions()
                .form()
                .fields()
                .filter(field ->
                        field.address().subject().equals(service.applicants().signedInAs())
                                && field.element().isContact());
    }
}
