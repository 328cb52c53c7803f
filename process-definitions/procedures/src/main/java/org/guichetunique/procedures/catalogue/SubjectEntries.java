package org.guichetunique.procedures.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.finding.ProcedureRule;

/** Reads whom and what a case of a service is about. */
final class SubjectEntries {

    private SubjectEntries() {}

    static Map<String, Subject> read(SourceFile file, Dictionary dictionary, Findings findings) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        file.root().path("subjects").properties().forEach(entry -> {
            String type = entry.getValue().path("type").asString();
            if (!dictionary.hasType(type)) {
                findings.add(file, "/subjects/" + entry.getKey(), ProcedureRule.SUBJECT_TYPE_UNKNOWN, type);
            }
            subjects.put(
                    entry.getKey(),
                    new Subject(
                            entry.getKey(),
                            type,
                            entry.getValue().path("new").asBoolean(false),
                            entry.getValue().has("each")
                                    ? entry.getValue().path("each").asString()
                                    : null));
        });
        several(file, subjects, findings);
        return subjects;
    }

    /** What one of several is called is a name of its own, and so is that name with a number. */
    private static void several(SourceFile file, Map<String, Subject> subjects, Findings findings) {
        subjects.values()
                .forEach(subject -> Optional.ofNullable(subject.each()).ifPresent(each -> {
                    long called = Subject.several(subjects).stream()
                                    .filter(other -> Bindings.isOneOf(each, other))
                                    .count()
                            + subjects.values().stream()
                                    .filter(other -> each.equals(other.each()))
                                    .count();
                    if (called > 1
                            || subjects.keySet().stream()
                                    .anyMatch(name -> name.equals(each) || Bindings.isOneOf(each, name))) {
                        findings.add(
                                file,
                                "/subjects/" + subject.name() + "/each",
                                "Another subject is called " + each + " already: give those of " + subject.name()
                                        + " a name of their own");
                    }
                }));
    }
}
