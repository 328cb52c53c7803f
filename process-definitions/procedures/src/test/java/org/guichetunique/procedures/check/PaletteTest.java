package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Rule;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.catalogue.Texts;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.palette.ElementTemplates;
import org.guichetunique.procedures.palette.FormElement;
import org.guichetunique.procedures.palette.FormElements;
import org.guichetunique.procedures.palette.OfferedOperation;
import org.guichetunique.procedures.palette.OfferedOperation.Kind;
import org.guichetunique.procedures.palette.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a designer chooses from, held against the contracts that it comes from and the rules that it must pass. */
class PaletteTest {

    private static final Dictionary DICTIONARY = Draft.PUBLISHED.dictionary();
    private static final Contracts CONTRACTS = Draft.PUBLISHED.contracts();
    private static final List<OfferedOperation> OPERATIONS = Palette.operations(CONTRACTS, DICTIONARY);

    /** What depends on the case that a task is drawn for, and not on the task. */
    private static final Set<Rule> OF_THE_CASE = Set.of(
            ProcedureRule.NOT_A_PARTICIPANT,
            ProcedureRule.ROLE_UNBOUND,
            ProcedureRule.INPUT_MISSING,
            ProcedureRule.INPUT_ONLY_EVIDENCE,
            ProcedureRule.REFUSAL_UNCAUGHT,
            ProcedureRule.CALL_NEEDS_CONSENT);

    /** In the words of the published schema: what is required, and which values the parts may have. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void everyOperationIsATemplateAsTheSchemaHasIt(String language) {
        JsonNode templates = ElementTemplates.of(OPERATIONS, DICTIONARY, Locale.of(language));
        Set<String> ids = new HashSet<>();
        for (JsonNode template : templates) {
            String id = template.path("id").asString();
            assertThat(ids.add(id)).as(id).isTrue();
            Operation operation = CONTRACTS.operation(id.replace("org.guichetunique.", ""));
            assertThat(template.path("name").asString())
                    .isNotBlank()
                    .isEqualTo(operation.label().in(Locale.of(language)));
            assertThat(template.path("description").asString())
                    .contains(operation.authority().name().in(Locale.of(language)))
                    .doesNotContainPattern("\\{\\d}");
            assertThat(template.has("icon")).isFalse();
            assertThat(template.path("appliesTo").valueStream().map(JsonNode::asString))
                    .containsExactly("bpmn:ServiceTask");
            Set<String> groups = template.path("groups")
                    .valueStream()
                    .map(group -> group.path("id").asString())
                    .collect(Collectors.toSet());
            assertThat(groups).containsExactly(operation.authority().code());
            assertThat(template.path("properties")).isNotEmpty();
            for (JsonNode property : template.path("properties")) {
                assertThat(property.path("value").isString()).isTrue();
                assertThat(property.at("/binding/name").asString("")).isNotEmpty();
                switch (property.at("/binding/type").asString("")) {
                    case "property" ->
                        assertThat(property.path("type").asString()).isEqualTo("Hidden");
                    case "camunda:property" -> {
                        assertThat(property.path("type").asString()).isEqualTo("String");
                        assertThat(property.path("label").asString()).isNotBlank();
                        assertThat(groups).contains(property.path("group").asString());
                    }
                    default -> throw new AssertionError("No binding of the schema: " + property);
                }
            }
        }
        assertThat(ids).hasSameSizeAs(CONTRACTS.operations());
    }

    @Test
    void aTaskMadeFromATemplateIsOneThatTheCheckAccepts() {
        Lint lint = new Lint(Draft.PUBLISHED);
        for (JsonNode template : ElementTemplates.of(OPERATIONS, DICTIONARY, Locale.FRENCH)) {
            Draft draft = Draft.of("contest-data-use");
            String model = draft.texts().get(draft.bpmn());
            int from = model.indexOf("<bpmn:serviceTask");
            int to = model.indexOf("</bpmn:serviceTask>");
            draft.put(draft.bpmn(), model.substring(0, from) + applied(template) + model.substring(to));

            assertThat(lint.check(draft.key(), draft.texts()))
                    .as(template.path("id").asString())
                    .filteredOn(finding -> !OF_THE_CASE.contains(finding.rule()))
                    .isEmpty();
            if (template.path("id").asString().endsWith("data-protection.registerComplaint")) {
                draft.model("value=\"complainant\"", "value=\"applicant\"");
                assertThat(lint.check(draft.key(), draft.texts()))
                        .extracting(Finding::message)
                        .isEmpty();
            }
        }
    }

    /** As Camunda Modeler does it. */
    private static String applied(JsonNode template) {
        StringBuilder task = new StringBuilder("<bpmn:serviceTask id=\"register-complaint\" name=\"X\"");
        StringBuilder properties = new StringBuilder();
        task.append(
                " camunda:modelerTemplate=\"%s\"".formatted(template.path("id").asString()));
        for (JsonNode property : template.path("properties")) {
            String name = property.at("/binding/name").asString();
            String value = property.path("value").asString();
            if (property.at("/binding/type").asString().equals("property")) {
                task.append(" %s=\"%s\"".formatted(name, value));
            } else {
                properties.append("<camunda:property name=\"%s\" value=\"%s\"/>".formatted(name, value));
            }
        }
        return task + "><bpmn:extensionElements><camunda:properties>" + properties
                + "</camunda:properties></bpmn:extensionElements>";
    }

    @Test
    void anOperationSaysWhatItNeedsWhatItBringsAndWhatUndoesIt() {
        OfferedOperation registering = operation("civil-registry.registerBirth");

        assertThat(registering.kind()).isEqualTo(Kind.CHANGE);
        assertThat(registering.undoneBy()).isEqualTo("civil-registry.requestRectification");
        assertThat(registering.needs())
                .extracting(OfferedOperation.Datum::element)
                .contains("declaration.kinship", "person.nationalId");
        assertThat(registering.brings())
                .extracting(OfferedOperation.Datum::element)
                .contains("birth.actNumber");
        assertThat(operation("population-register.getPerson").kind()).isEqualTo(Kind.READ);
        assertThat(operation("social-support-agency.getHousehold").needsConsent())
                .isTrue();
        assertThat(operation("civil-registry.getMinorChildren").brings()).isNotEmpty();
    }

    private static OfferedOperation operation(String id) {
        return OPERATIONS.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyElementThatPeopleReadCanBeAFieldWithItsWordsAndItsRule() {
        Map<String, FormElement> elements = FormElements.all(DICTIONARY, CONTRACTS);

        assertThat(elements).hasSize((int)
                DICTIONARY.elements().stream().filter(Element::isRead).count());
        elements.values().forEach(element -> {
            for (String language : Texts.LANGUAGES) {
                assertThat(element.label().in(Locale.of(language)))
                        .as(element.id())
                        .isNotBlank();
                assertThat(element.definition().in(Locale.of(language)))
                        .as(element.id())
                        .isNotBlank();
            }
            assertThat(element.codes().isEmpty()).as(element.id()).isEqualTo(element.kind() != Element.Kind.CODE);
        });
        assertThat(elements.get("person.nationalId").pattern()).isNotBlank();
        assertThat(elements.get("person.nationalId").maxLength()).isPositive();
    }

    @Test
    void whatAnAuthorityHoldsIsOfferedWithTheOperationThatBringsIt() {
        FormElement name = FormElements.all(DICTIONARY, CONTRACTS).get("person.familyName");

        assertThat(name.isHeldByAnAuthority()).isTrue();
        assertThat(name.master().authority()).isEqualTo("population-register");
        assertThat(name.master().name().fr()).isNotBlank();
        assertThat(name.broughtBy())
                .contains("population-register.getPerson")
                .doesNotContain("civil-registry.registerBirth");
    }

    @Test
    void theKeysOfAFormAreTheAddressesOfItsCase() {
        Map<Address, FormElement> keys = FormElements.of(
                List.of(new Subject("mother", "person", false, null), new Subject("decision", "decision", true, null)),
                DICTIONARY,
                CONTRACTS);

        assertThat(keys.get(Address.of("mother.familyName")).id()).isEqualTo("person.familyName");
        assertThat(keys.get(Address.of("decision.outcome")).component()).isEqualTo("radio");
        assertThat(keys.keySet())
                .allMatch(address -> Set.of("mother", "decision").contains(address.subject()));
    }
}
