package org.guichetunique.portal.studio;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.RoleProperties;
import org.guichetunique.procedures.palette.FormElement;
import org.guichetunique.procedures.palette.FormElements;
import org.guichetunique.procedures.palette.OfferedOperation;
import org.guichetunique.procedures.palette.Palette;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the editors are given to choose from, in the form in which the bundle takes it. */
record Offers(Contracts contracts, Dictionary dictionary) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What people do in a case of the service, and every operation of every authority.
     *
     * @param service empty as long as it cannot be read; then nothing is known of its people and subjects
     */
    ArrayNode tasks(Optional<PublicService> service, Language language) {
        ArrayNode offered = JSON.createArrayNode();
        service.ifPresent(known -> people(offered, known, language));
        for (OfferedOperation operation : Palette.operations(contracts, dictionary)) {
            ObjectNode one = offered.addObject();
            one.put("id", operation.id());
            one.put("newId", hyphened(operation.id().substring(operation.id().indexOf('.') + 1)));
            one.put("authority", operation.authority());
            one.put("authorityName", operation.authorityName().in(language.locale()));
            one.put("label", operation.label().in(language.locale()));
            one.put("kind", operation.kind() == OfferedOperation.Kind.READ ? "read" : "change");
            names(one.putArray("needs"), operation.needs(), language);
            names(one.putArray("brings"), operation.brings(), language);
            if (operation.undoneBy() != null) {
                one.put("undoneBy", operation.undoneBy());
            }
            service.ifPresent(known -> roles(operation, known)
                    .forEach((role, subject) -> one.withObject("template")
                            .withObject("properties")
                            .put(RoleProperties.PREFIX + role, subject)));
        }
        return offered;
    }

    /** An officer decides, in the end their supervisor; the person who asked gives what is missing. */
    private static void people(ArrayNode offered, PublicService service, Language language) {
        String authority = service.competence().authority().code();
        String form = service.questions().forms().keySet().stream()
                .filter(one -> !one.equals(service.questions().form().id()))
                .findFirst()
                .orElse("");
        ObjectNode officer = person(offered.addObject(), "examine", "officer", authority, form, language);
        officer.put("authorityName", Wording.in(language, "studio.ready.people"));
        officer.put("about", Wording.in(language, "studio.ready.officer.about"));
        ObjectNode late = officer.putObject("late");
        late.put("id", "limit-passed");
        late.put("name", Wording.in(language, "studio.ready.limit"));
        late.put("expression", "${legalLimit}");
        person(late.putObject("task"), "escalate", "supervisor", authority + ":supervisor", form, language);
        ObjectNode applicant = person(offered.addObject(), "answer", "applicant", Candidates.APPLICANT, "", language);
        applicant.put("authorityName", Wording.in(language, "studio.ready.people"));
        applicant.put("about", Wording.in(language, "studio.ready.applicant.about"));
    }

    private static ObjectNode person(
            ObjectNode one, String id, String who, String candidates, String form, Language language) {
        one.put("id", who);
        one.put("newId", id);
        one.put("label", Wording.in(language, "studio.ready." + who));
        one.put("type", "bpmn:UserTask");
        ObjectNode attributes = one.putObject("attributes").put("camunda:candidateGroups", candidates);
        if (!form.isEmpty()) {
            attributes.put("camunda:formRef", form).put("camunda:formRefBinding", "deployment");
        }
        return one;
    }

    /** Who plays the roles that the case calls otherwise, where there is but one of their type. */
    private static Map<String, String> roles(OfferedOperation operation, PublicService service) {
        Map<String, String> roles = new TreeMap<>();
        operation.roles().forEach((role, type) -> {
            List<String> players = service.questions().subjects().values().stream()
                    .filter(subject -> subject.type().equals(type) && !subject.isSeveral())
                    .map(Subject::name)
                    .toList();
            if (players.size() == 1 && !players.contains(role)) {
                roles.put(role, players.getFirst());
            }
        });
        return roles;
    }

    private static String hyphened(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static void names(ArrayNode into, List<OfferedOperation.Datum> data, Language language) {
        data.forEach(datum -> into.add(datum.label().in(language.locale())));
    }

    /** What a form of the service may ask for. */
    ArrayNode elements(PublicService service, Language language) {
        ArrayNode offered = JSON.createArrayNode();
        Map<Address, FormElement> elements =
                FormElements.of(service.questions().subjects().values(), dictionary, contracts);
        elements.forEach((address, element) -> {
            ObjectNode one = offered.addObject();
            one.put("address", address.toString());
            one.put("label", element.label().in(language.locale()));
            one.put("definition", element.definition().in(language.locale()));
            one.put("type", element.component());
            one.put("lackedBySome", dictionary.element(element.id()).absence() != null);
            boolean brought = service.questions().subjects().get(address.subject()) != null
                    && service.questions().subjects().get(address.subject()).isNew();
            if (element.master() != null && !brought) {
                one.put("masteredBy", element.master().name().in(language.locale()));
                one.put("evidence", String.join(", ", element.broughtBy()));
            }
        });
        return offered;
    }

    /** Findings about elements of one file. */
    static ArrayNode marks(List<Finding> findings, String file, Language language) {
        ArrayNode marks = JSON.createArrayNode();
        findings.stream()
                .filter(finding -> finding.element() != null
                        && String.valueOf(finding.file().getFileName()).equals(file))
                .forEach(finding -> marks.addObject()
                        .put("element", finding.element())
                        .put("severity", finding.isError() ? "error" : "warning")
                        .put("text", finding.message(language.locale())));
        return marks;
    }
}
