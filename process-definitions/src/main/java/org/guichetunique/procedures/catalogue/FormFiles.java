package org.guichetunique.procedures.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import tools.jackson.databind.JsonNode;

/** Reads the {@code .form} files of a procedure, in the format of Camunda's form editor. */
final class FormFiles {

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

    /** @return the forms of the folder by id */
    static Map<String, Form> read(
            Path folder, Map<String, Subject> subjects, Dictionary dictionary, Findings findings) {
        FormatRules format = FormatRules.of("schemas/form.schema.json");
        Map<String, Form> forms = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(path -> path.toString().endsWith(".form"))
                    .sorted()
                    .forEach(path -> SourceFile.read(path, findings)
                            .filter(file -> format.check(file, findings))
                            .map(file -> new FormFiles(file, subjects, dictionary, findings).form())
                            .ifPresent(form -> forms.put(form.id(), form)));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
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
            findings.add(file, pointer, "The key must be an address such as child.givenName, not '" + key + "'");
            return Optional.empty();
        }
        Subject subject = subjects.get(address.subject());
        if (subject == null || subject.isSeveral()) {
            findings.add(
                    file,
                    pointer + "/key",
                    "service.yaml names no subject " + address.subject() + " of which there is one: several are read"
                            + " from evidence, and not asked for");
            return Optional.empty();
        }
        Optional<Element> element = dictionary.find(subject.type() + "." + address.element());
        if (element.isEmpty()) {
            findings.add(
                    file, pointer + "/key", "The dictionary does not hold " + subject.type() + "." + address.element());
            return Optional.empty();
        }
        JsonNode fallback = component.at("/properties/fallbackFor");
        if (element.get().master() != null && !subject.isNew() && fallback.isMissingNode()) {
            findings.add(
                    file,
                    pointer,
                    "Silo: " + element.get().master() + " holds "
                            + element.get().id() + "; fetch it as evidence, or mark the field with fallbackFor");
        }
        return Optional.of(new Field(
                address,
                element.get(),
                component.at("/validate/required").asBoolean(false),
                fallback.isMissingNode() ? null : fallback.asString()));
    }
}
