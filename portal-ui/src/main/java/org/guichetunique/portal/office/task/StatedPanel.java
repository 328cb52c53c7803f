package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.form.Field;
import tools.jackson.databind.JsonNode;

/** What the person asked for and answered, in the order in which it was asked, and what the rules made of it. */
final class StatedPanel extends Section {

    StatedPanel(CaseWords words, Map<Address, KnownValue> known, SourceDisagreements disagreements) {
        addClassName("gu-pane");
        add(Wording.say(new H2(), "task.stated"));
        Paragraph asked = new Paragraph();
        asked.addClassName("gu-soft");
        add(Wording.follow(asked, language -> asked.setText(words.service().text("title", language.locale()))));
        add(new ValueList(words, disagreements, from(Source.Kind.PERSON, words, known)));
        Map<Address, JsonNode> vouched = from(Source.Kind.IDENTITY, words, known);
        if (!vouched.isEmpty()) {
            add(provenance("task.identity"), new ValueList(words, disagreements, vouched));
        }
        Map<Address, JsonNode> derived = from(Source.Kind.RULE, words, known);
        if (!derived.isEmpty()) {
            add(provenance("task.rules"), new ValueList(words, disagreements, derived));
        }
    }

    private static Paragraph provenance(String key) {
        Paragraph heading = Wording.say(new Paragraph(), key);
        heading.addClassName("gu-provenance");
        return heading;
    }

    /** What comes from there, in the order in which it was asked. */
    static Map<Address, JsonNode> from(Source.Kind kind, CaseWords words, Map<Address, KnownValue> known) {
        Set<Address> inOrder = new LinkedHashSet<>();
        words.service().questions().form().fields().map(Field::address).forEach(inOrder::add);
        inOrder.addAll(known.keySet());
        Map<Address, JsonNode> values = new LinkedHashMap<>();
        for (Address address : inOrder) {
            KnownValue value = known.get(address);
            if (value != null && value.source().kind() == kind && value.value() != null) {
                values.put(address, value.value());
            }
        }
        return values;
    }
}
