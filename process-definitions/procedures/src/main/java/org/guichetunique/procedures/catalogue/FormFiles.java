package org.guichetunique.procedures.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.form.OutcomeReasons;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the {@code .form} files of a procedure, in the format of Camunda's form editor. */
final class FormFiles {

    private static final FormatRules FORMAT = FormatRules.of("schemas/form.schema.json");

    /** Before the code of an outcome: its reasons. */
    private static final String FOR = "for-";

    private final SourceFile file;
    private final Map<String, Subject> subjects;
    private final Dictionary dictionary;
    private final Findings findings;

    private FormFiles(SourceFile file, Map<String, Subject> subjects, Dictionary dictionary, Findings findings) {
        this.file = file;
        this.subjects = subjects;
        this.dictionary = dictionary;
        this.findings = findings;
    }

    /** @return the forms by id */
    static Map<String, Form> read(
            ProcedureFiles files, Map<String, Subject> subjects, Dictionary dictionary, Findings findings) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (String name : files.names(".form")) {
            SourceFile.read(files.path(name), files.texts().getOrDefault(name, ""), findings)
                    .filter(file -> FORMAT.check(file, findings))
                    .map(file -> new FormFiles(file, subjects, dictionary, findings).form())
                    .ifPresent(form -> forms.put(form.id(), form));
        }
        return forms;
    }

    private Form form() {
        List<Form.Section> sections = new ArrayList<>();
        List<Field> loose = new ArrayList<>();
        int index = 0;
        for (JsonNode component : file.root().path("components")) {
            String pointer = "/components/" + index++;
            if ("group".equals(component.path("type").asString())) {
                List<Field> fields = new ArrayList<>();
                int inner = 0;
                for (JsonNode child : component.path("components")) {
                    field(child, pointer + "/components/" + inner++).ifPresent(fields::add);
                }
                sections.add(new Form.Section(component.path("label").asString(""), List.copyOf(fields)));
            } else {
                field(component, pointer).ifPresent(loose::add);
            }
        }
        if (!loose.isEmpty()) {
            sections.addFirst(new Form.Section("", List.copyOf(loose)));
        }
        return new Form(file.root().path("id").asString(), List.copyOf(sections));
    }

    private Optional<Field> field(JsonNode component, String pointer) {
        String key = component.path("key").asString("");
        Address address;
        try {
            address = Address.of(key);
        } catch (IllegalArgumentException e) {
            say(component, pointer, ProcedureRule.FIELD_KEY, key);
            return Optional.empty();
        }
        Subject subject = subjects.get(address.subject());
        if (subject == null || subject.isSeveral()) {
            say(component, pointer + "/key", ProcedureRule.FIELD_SUBJECT, address.subject());
            return Optional.empty();
        }
        Optional<Element> element = dictionary.find(subject.type() + "." + address.element());
        if (element.isEmpty()) {
            say(component, pointer + "/key", ProcedureRule.FIELD_ELEMENT, subject.type() + "." + address.element());
            return Optional.empty();
        }
        JsonNode fallback = component.at("/properties/fallbackFor");
        if (element.get().master() != null && !subject.isNew() && fallback.isMissingNode()) {
            say(
                    component,
                    pointer,
                    ProcedureRule.SILO,
                    element.get().master(),
                    element.get().id());
        }
        return Optional.of(new Field(
                address,
                element.get(),
                component.at("/validate/required").asBoolean(false),
                fallback.isMissingNode() ? null : fallback.asString(),
                component.at("/properties/suggestedBy").asStringOpt().orElse(null),
                none(component, pointer).orElse(null),
                reasons(component, pointer)));
    }

    private @Nullable OutcomeReasons reasons(JsonNode component, String pointer) {
        JsonNode properties = component.path("properties");
        String outcome = properties.path("reasonFor").asString("");
        if (outcome.isEmpty()) {
            return null;
        }
        Map<String, List<String>> byOutcome = new LinkedHashMap<>();
        properties.properties().stream()
                .filter(entry -> entry.getKey().startsWith(FOR))
                .forEach(entry -> byOutcome.put(
                        entry.getKey().substring(FOR.length()),
                        Stream.of(entry.getValue().asString("").split("\\s+"))
                                .filter(code -> !code.isEmpty())
                                .toList()));
        try {
            return new OutcomeReasons(Address.of(outcome), byOutcome);
        } catch (IllegalArgumentException e) {
            say(
                    component,
                    pointer,
                    ProcedureRule.REASON_WITHOUT_OUTCOME,
                    component.path("key").asString(""),
                    outcome);
            return null;
        }
    }

    private Optional<Address> none(JsonNode component, String pointer) {
        JsonNode none = component.at("/properties/none");
        if (none.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Address.of(none.asString()));
        } catch (IllegalArgumentException e) {
            say(component, pointer + "/properties/none", ProcedureRule.FIELD_KEY, none.asString());
            return Optional.empty();
        }
    }

    private void say(JsonNode component, String pointer, ProcedureRule rule, Object... arguments) {
        String id = component.path("id").asString("");
        findings.add(
                new Finding(file.path(), file.lineOf(pointer), rule, id.isEmpty() ? null : id, List.of(arguments)));
    }
}
