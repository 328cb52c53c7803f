package org.guichetunique.procedures.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Address;

/** @param sections in the order in which they are asked */
public record Form(String id, List<Section> sections) {

    /** @param key of its heading in the procedure's texts; empty where it has none */
    public record Section(String key, List<Field> fields) {}

    public Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** Whether the question is how people say that they have none of what another one asks. */
    public boolean isAbsence(Address address) {
        return fields().anyMatch(field -> address.equals(field.none()));
    }

    /** The question that an answer to this one rules out: nobody both has none and says which; empty for most. */
    public Optional<Field> ruledOutBy(Address address) {
        return fields().filter(field -> address.equals(field.none()))
                .findFirst()
                .or(() -> field(address).map(Field::none).flatMap(this::field));
    }

    public Optional<Field> field(Address address) {
        return fields().filter(field -> field.address().equals(address)).findFirst();
    }
}
