package org.guichetunique.casework.studio.drafting;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Texts;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.XmlElement;

/**
 * Writes into a draft what follows from the rest of it: the authorities whose operations it calls, the subjects of which
 * the calls speak, the names of all texts that there must be. What nobody but the designer can know stays blank.
 */
final class DraftCompletion {

    private final Map<String, String> texts;
    private final PublicService service;
    private final Contracts contracts;
    private final Map<String, XmlElement> elements = new HashMap<>();
    private final Map<String, String> changed = new LinkedHashMap<>();
    private int additions;

    private DraftCompletion(Map<String, String> texts, PublicService service, Contracts contracts) {
        this.texts = texts;
        this.service = service;
        this.contracts = contracts;
        String model = service.key() + ".bpmn";
        ModelFile.read(Path.of(model), texts.getOrDefault(model, ""), new Findings())
                .ifPresent(root -> root.all()
                        .filter(element -> !element.id().isEmpty())
                        .forEach(element -> elements.putIfAbsent(element.id(), element)));
    }

    /**
     * @param changed the files that are otherwise now, by name
     * @param additions how many lines are new; one text in three languages is one
     */
    record Completed(Map<String, String> changed, int additions) {}

    static Completed of(Map<String, String> texts, List<Finding> findings, PublicService service, Contracts contracts) {
        DraftCompletion completion = new DraftCompletion(texts, service, contracts);
        completion.write(findings);
        return new Completed(completion.changed, completion.additions);
    }

    private void write(List<Finding> findings) {
        arguments(findings, ProcedureRule.NOT_A_PARTICIPANT, 0).forEach(this::participant);
        Set<String> speaksOf = new LinkedHashSet<>();
        findings.stream()
                .filter(finding -> finding.rule() == ProcedureRule.ROLE_UNBOUND)
                .filter(finding -> speaksOf.add(argument(finding, 2)))
                .forEach(finding -> subject(argument(finding, 2), argument(finding, 1)));
        Set<String> keys = new LinkedHashSet<>(arguments(findings, ProcedureRule.TEXT_MISSING, 0));
        keys.addAll(arguments(findings, ProcedureRule.TRANSLATION_MISSING, 0));
        keys.forEach(this::text);
    }

    private static List<String> arguments(List<Finding> findings, ProcedureRule rule, int index) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .map(finding -> argument(finding, index))
                .distinct()
                .toList();
    }

    private static String argument(Finding finding, int index) {
        return String.valueOf(finding.arguments().get(index));
    }

    private void participant(String authority) {
        String entry = now(ProcedureFiles.SERVICE);
        Matcher listed =
                Pattern.compile("(?m)^participants:[ \t]*\\[([^\\]\\n]*)]").matcher(entry);
        if (listed.find()) {
            String all = listed.group(1).isBlank() ? authority : listed.group(1).stripTrailing() + ", " + authority;
            put(ProcedureFiles.SERVICE, listed.replaceFirst(Matcher.quoteReplacement("participants: [" + all + "]")));
        }
    }

    /** Where the case has somebody of this type already, only the designer knows whether it is the same one. */
    private void subject(String name, String type) {
        String entry = now(ProcedureFiles.SERVICE);
        Matcher block = Pattern.compile("(?m)^subjects:[ \t]*\\n").matcher(entry);
        boolean known = service.questions().subjects().values().stream()
                .anyMatch(
                        subject -> subject.type().equals(type) || subject.name().equals(name));
        if (!known && Address.isName(name) && block.find()) {
            String line = "  " + name + ": {type: " + type + "}\n";
            put(ProcedureFiles.SERVICE, entry.substring(0, block.end()) + line + entry.substring(block.end()));
        }
    }

    private void text(String key) {
        boolean added = false;
        for (String language : Texts.LANGUAGES) {
            String file = Texts.file(language);
            String now = now(file);
            if (!Pattern.compile("(?m)^[ \t]*" + Pattern.quote(key) + "[ \t]*[=:]")
                    .matcher(now)
                    .find()) {
                String line = known(key, Locale.of(language))
                        .map(text -> key + "=" + text + "\n")
                        .orElseGet(() -> (now.endsWith("." + about(key) + "=\n") ? "" : drawn(key)) + key + "=\n");
                changed.put(file, now + (now.isEmpty() || now.endsWith("\n") ? "" : "\n") + line);
                added = true;
            }
        }
        if (added) {
            additions++;
        }
    }

    /** A step that calls a ministry is called as the ministry calls it. */
    private Optional<String> known(String key, Locale language) {
        return key.startsWith("step.")
                ? element(key)
                        .flatMap(task -> task.attribute("camunda:topic"))
                        .flatMap(contracts::find)
                        .map(Operation::label)
                        .map(label -> label.in(language))
                : Optional.empty();
    }

    /** What stands in the drawing, as a remark above the text that is to be written. */
    private String drawn(String key) {
        return element(key)
                .flatMap(element -> element.attribute("name"))
                .map(name -> "# " + name.replaceAll("\\s+", " ") + "\n")
                .orElse("");
    }

    private Optional<XmlElement> element(String key) {
        return Optional.ofNullable(elements.get(about(key)));
    }

    private static String about(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private String now(String file) {
        return changed.getOrDefault(file, texts.getOrDefault(file, ""));
    }

    private void put(String file, String text) {
        changed.put(file, text);
        additions++;
    }
}
