package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, with a file that breaks it: the finding names the file and the line. */
class CheckTest {

    private static final String SERVICE = Copy.BIRTH + "service.yaml";
    private static final String FORM = Copy.BIRTH + "birth-declaration.form";
    private static final String DECISION = Copy.BIRTH + "birth-decision.form";
    private static final String RIGHT = Copy.BIRTH + "family-right.dmn";
    private static final String FRENCH = Copy.BIRTH + "messages_fr.properties";
    private static final String ARABIC = Copy.BIRTH + "messages_ar.properties";
    private static final String REGISTRY = "authorities/civil-registry/authority.yaml";
    private static final String CONTRACT = "authorities/civil-registry/openapi.yaml";
    private static final String BIRTH_TERMS = "dictionary/birth.yaml";
    private static final String SEX = "dictionary/code-lists/sex.yaml";

    @TempDir
    private Path folder;

    private Copy copy;

    @BeforeEach
    void copyThePublishedFiles() {
        copy = new Copy(folder);
    }

    @Test
    void thePublishedFilesAreRight() {
        assertThat(copy.check()).isEmpty();
    }

    /** File, what is right, what is made of it, where the finding stands (a text of the file), what it says. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                // The dictionary
                one(BIRTH_TERMS, "kind: date", "kind: day", "kind: day", "enumeration"),
                one(BIRTH_TERMS, "kind: text", "kin: text", "  notificationNumber:", "kin"),
                one(BIRTH_TERMS, "pattern: \"AN-[0-9]{4}", "pattern: \"AN-[0-9{4}", "pattern:", "regular expression"),
                one(BIRTH_TERMS, "type: birth", "type: person", "type:@dictionary/person.yaml", "another file"),
                one("dictionary/person.yaml", "codeList: sex", "codeList: sexes", "codeList: sexes", "no code list"),
                one(SEX, "female:", "Female:", "Female", "Female"),
                one(SEX, "codeList: sex", "codeList: sex\ncodeList: sex", "codeList: sex\ncodes", "twice"),
                // Documents
                one(
                        SERVICE,
                        "needs: [birth.actNumber]",
                        "needs: [birth.actNumbr]",
                        "[birth.actNumbr]",
                        "Not an address"),
                one(SERVICE, "key: rights-notice", "key: receipt", "key: receipt", "document receipt already"),
                one(SERVICE, "at: register-birth", "at: register-brth", "# yaml", "no task or end"),
                one(FRENCH, "document.refusal=", "document.refusel=", "title=", "No text document.refusal"),
                // Authorities
                one(REGISTRY, "authority: civil-registry", "authority: town-hall", "authority:", "must bear"),
                one(REGISTRY, "zone: Africa/Casablanca", "zone: Africa/Nowhere", "zone:", "time zone"),
                one(REGISTRY, "timeLimit: PT5S", "timeLimit: P", "timeLimit:", "Not a duration"),
                one(REGISTRY, "timeLimit: PT5S", "timeLimit: PT0S", "timeLimit:", "Not a duration"),
                one(REGISTRY, "atMost: PT5M", "atMost: P99999999999999999999D", "atMost:", "Not a duration"),
                one(REGISTRY, "atOnce: 16", "atOnce: 99999999999999999999", "atOnce:", "Not a number"),
                one(REGISTRY, "atOnce: 16", "atOnce: .inf", "atOnce:", "Not a number"),
                one(REGISTRY, "atOnce: 16", "atOnce: 0", "atOnce:", "minimum"),
                one(REGISTRY, "transport: rest", "transport: pigeon", "transport:", "enumeration"),
                one(REGISTRY, "workingDays: [monday,", "workingDays: [moonday,", "workingDays", "enumeration"),
                // Contracts
                one(CONTRACT, "openapi: 3.1.0", "openapi: 2.0.0", "openapi:", "openapi"),
                one(CONTRACT, "x-undone-by: requestRectification", "x-undone-by: forget", "x-undone-by:", "forget"),
                one(
                        CONTRACT,
                        "operationId: requestRectification",
                        "operationId: registerBirth",
                        "x-undone-by:",
                        "offers"),
                one(CONTRACT, "x-freshness: P30D", "x-freshness: P1Y", "x-freshness", "x-freshness"),
                one(CONTRACT, "'201':", "'20X':", "'20X':", "HTTP status"),
                one(
                        CONTRACT,
                        "#/components/schemas/Family'",
                        "#/components/schemas/Clan'",
                        "Clan",
                        "Nothing stands at"),
                one(
                        CONTRACT,
                        "x-data-element: birth.place}",
                        "x-data-element: birth.spot}",
                        "birth.spot",
                        "birth.spot"),
                one(
                        CONTRACT,
                        "x-subject: marriage",
                        "x-topic: marriage",
                        "actNumber: {type: string, maxLength: 20, x-data-element: marriage",
                        "x-subject is missing"),
                one(
                        CONTRACT,
                        "x-subject: marriage",
                        "x-subject: the Marriage",
                        "actNumber: {type: string, maxLength: 20, x-data-element: marriage",
                        "must be a name"),
                one(
                        CONTRACT,
                        "        - name: person\n",
                        "        - name: human\n",
                        "    get:",
                        "Nothing fills {person}"),
                one(
                        CONTRACT,
                        "          x-data-element: person.nationalId\n",
                        "",
                        "- name: person",
                        "x-data-element is missing"),
                one(CONTRACT, "x-repeatable: true", "x-repeatable: perhaps", "x-repeatable: perhaps", "boolean"),
                one(
                        CONTRACT,
                        "x-data-element: person.nationalId\n",
                        "x-call: identity\n",
                        "x-call: identity",
                        "not 'identity'"),
                one(
                        "authorities/population-register/openapi.yaml",
                        "x-code-list: {'1': male",
                        "x-code-list: {'3': other, '1': male",
                        "x-code-list",
                        "is not a code"),
                // The catalogue
                one(SERVICE, "service: birth-and-family-rights", "service: births", "service:", "must bear"),
                one(SERVICE, "lifeEvent: having-a-child", "lifeEvent: having-a-cat", "lifeEvent:", "no life event"),
                one(
                        SERVICE,
                        "competentAuthority: civil-registry",
                        "competentAuthority: nobody",
                        "competentAuthority",
                        "has published"),
                one(
                        SERVICE,
                        "participants: [health-facility, civil-registry",
                        "participants: [health-facility, nobody",
                        "participants",
                        "has published"),
                one(SERVICE, "mother: {type: person}", "mother: {type: parent}", "mother:", "no subject type"),
                one(SERVICE, "signedInAs: applicant", "signedInAs: marriage", "signedInAs", "nationalId"),
                one(SERVICE, "signedInAs: applicant", "signedInAs: A B", "signedInAs", "nationalId"),
                one(SERVICE, "filedOn: declaration.date", "filedOn: declaration", "filedOn", "Not an address"),
                one(SERVICE, "filedOn: declaration.date", "filedOn: declaration.dawn", "filedOn", "Not an address"),
                one(SERVICE, "form: birth-declaration", "form: other-form", "form:", "No form"),
                one(
                        SERVICE,
                        "operation: civil-registry.getFamily",
                        "operation: civil-registry.getClan",
                        "getClan",
                        "No authority offers"),
                one(SERVICE, "getPerson, as: {person: applicant}", "getPerson", "getPerson", "speaks of a person"),
                one(
                        SERVICE,
                        "getPerson, as: {person: applicant}",
                        "getPerson, as: {person: The Applicant}",
                        "getPerson",
                        "speaks of a person"),
                one(SERVICE, "duration: P30D", "duration: P999999999D", "legalLimit:", "Limits and warnings"),
                one(SERVICE, "warning: P25D", "warning: P31D", "warning:", "before the limit"),
                one(SERVICE, "silence: escalation", "silence: gold", "silence: gold", "enumeration"),
                one(SERVICE, "within: P60D", "within: P0D", "within: P0D", "from a day"),
                one(SERVICE, "to: civil-registry", "to: moon", "to: moon", "No authority moon"),
                one(SERVICE, "otherwise: continue", "otherwise: perhaps", "otherwise: perhaps", "enumeration"),
                one(
                        "life-events/life-events.yaml",
                        "lifeEvent: studying",
                        "lifeEvent: Studying",
                        "lifeEvent: Studying",
                        "pattern"),
                // Forms
                one(FORM, "child.givenName\"", "child\"", "\"child\", \"validate\"", "must be an address"),
                one(FORM, "\"child.givenName\"", "\"cousin.givenName\"", "cousin", "names no subject"),
                one(FORM, "\"child.givenName\"", "\"child.nickName\"", "nickName", "does not hold"),
                one(
                        FORM,
                        "\"applicant.email\"",
                        "\"applicant.familyName\"",
                        "applicant.familyName",
                        "Silo: population-register holds"),
                one(
                        FORM,
                        "\"fallbackFor\": \"social-support-agency.getHousehold\"",
                        "\"fallbackFor\": \"health-facility.getBirthNotification\"",
                        null,
                        "does not bring it"),
                one(FORM, "\"type\": \"default\"", "\"type\": \"fancy\"", "fancy", "type"),
                one(DECISION, "\"type\": \"radio\"", "\"type\": \"script\"", "script", "enumeration"),
                // Texts
                one(ARABIC, "title=", "titre=", null, "Missing translation: title"),
                one(ARABIC, "title=", "titre=", null, "Not in the French texts: titre"),
                one(
                        FRENCH,
                        "step.register-birth=",
                        "step.other=",
                        "id=\"register-birth\"@" + Copy.BPMN,
                        "No text step.register-birth"),
                one(FRENCH, "end.refused=", "end.other=", "id=\"refused\"@" + Copy.BPMN, "No text end.refused"),
                one(FRENCH, "title=", "title=\\u12", null, "Not readable"),
                // Rules
                one(RIGHT, "name=\"entitlement.kind\"", "name=\"kind\"", "name=\"kind\"", "must be an address"),
                one(RIGHT, "expressionLanguage=\"feel\"", "expressionLanguage=\"javascript\"", "javascript", "FEEL"),
                // Models
                bpmn(
                        "<bpmn:process id=\"birth",
                        "<bpmn:process id=\"death",
                        "<bpmn:definitions",
                        "must hold one process"),
                bpmn("isExecutable=\"true\"", "isExecutable=\"false\"", "isExecutable", "not marked as executable"),
                bpmn(
                        "camunda:topic=\"civil-registry.registerBirth\"",
                        "camunda:topic=\"civil-registry.registerCat\"",
                        "registerCat",
                        "No authority offers"),
                bpmn(
                        "camunda:type=\"external\" camunda:topic=\"civil-registry.registerBirth\"",
                        "",
                        "id=\"register-birth\"",
                        "calls an authority"),
                bpmn(
                        "name=\"subject.person\" value=\"applicant\"",
                        "name=\"subject.person\" value=\"No Body\"",
                        "id=\"check-contributions\"",
                        "speaks of a person"),
                bpmn(
                        "errorRef=\"ALREADY_REGISTERED\"",
                        "errorRef=\"NO_HOUSEHOLD\"",
                        "id=\"register-birth\"",
                        "may refuse with ALREADY_REGISTERED"),
                bpmn(
                        "camunda:formRef=\"birth-decision\"",
                        "camunda:formRef=\"no-form\"",
                        "no-form",
                        "No form with the id"),
                bpmn(
                        "camunda:candidateGroups=\"civil-registry\"",
                        "camunda:candidateGroups=\"everybody\"",
                        "everybody",
                        "Nobody can take this task"),
                bpmn("camunda:candidateGroups=\"civil-registry\"", "", "id=\"examine\"", "Nobody can take this task"),
                bpmn(
                        "camunda:decisionRef=\"family-right\"",
                        "camunda:decisionRef=\"family-wrong\"",
                        "family-wrong",
                        "No decision"),
                bpmn(" default=\"accepted--refused\"", "", "id=\"accepted\"", "No default flow"),
                bpmn("${decision.outcome ==", "${decision.mood ==", "decision.mood", "nothing called decision.mood"),
                bpmn(
                        "sourceRef=\"cover-settled\" targetRef=\"all-settled\"",
                        "sourceRef=\"cover-settled\" targetRef=\"nowhere\"",
                        "nowhere",
                        "no beginning or no end"),
                bpmn(
                        "<bpmn:sequenceFlow id=\"cover-settled--all-settled\" sourceRef=\"cover-settled\" targetRef=\"all-settled\" />",
                        "",
                        "id=\"cover-settled\"",
                        "Leads nowhere"),
                bpmn(
                        "sourceRef=\"nobody-insured\" targetRef=\"cover-settled\"",
                        "sourceRef=\"nobody-insured\" targetRef=\"all-settled\"@sourceRef=\"affiliate-child\" targetRef=\"cover-settled\"@sourceRef=\"affiliate-child\" targetRef=\"all-settled\"",
                        "id=\"all-settled\"",
                        "so for ever"),
                bpmn(
                        "sourceRef=\"child-known\" targetRef=\"child-entered\"",
                        "sourceRef=\"child-entered\" targetRef=\"child-entered\"",
                        "id=\"child-entered\"",
                        "without ever waiting"),
                bpmn("${legalLimit}", "soon", "soon", "Not a time"),
                bpmn(
                        "social-support-agency.addHouseholdMember",
                        "social-support-agency.getHousehold",
                        "social-support-agency.getHousehold",
                        "only with the person's consent"),
                one(
                        SERVICE,
                        "filedOn: declaration.date",
                        "openedWith: [child.shoeSize]\nfiledOn: declaration.date",
                        "openedWith:",
                        "Not an address of the case"),
                one(
                        SERVICE,
                        "civil-registry, population-register",
                        "civil-registry",
                        "id=\"register-child\"@" + Copy.BPMN,
                        "name it among the participants"));
    }

    @ParameterizedTest(name = "{2}: {4}")
    @MethodSource("mistakes")
    void theFindingSaysWhatAndWhere(String file, String right, String wrong, String where, String message) {
        String[] changes = (wrong).split("@");
        copy.replace(file, right, changes[0]);
        if (changes.length == 3) {
            copy.replace(file, changes[1], changes[2]);
        }

        List<Finding> findings = copy.check();

        List<String> wanted = List.of(message.split("\\|"));
        assertThat(findings)
                .as("%s", findings)
                .anySatisfy(finding -> assertThat(wanted)
                        .anySatisfy(words -> assertThat(finding.message()).contains(words)));
        if (where != null && !where.isEmpty()) {
            String at = where.contains("@") ? where.substring(where.indexOf('@') + 1) : file;
            int line = copy.lineOf(at, where.replaceFirst("@.*", ""));
            assertThat(findings).as("line %s of %s in %s", line, at, findings).anySatisfy(finding -> {
                assertThat(finding.file()).isEqualTo(copy.file(at));
                assertThat(finding.line()).isEqualTo(line);
                assertThat(finding.message()).contains(message);
            });
        }
    }

    @Test
    void whatAnOperationNeedsAndNothingProvidesIsFound() {
        copy.replace(
                FORM,
                "        {\"type\": \"radio\", \"id\": \"declaration-kinship\", \"key\": \"declaration.kinship\", \"validate\": {\"required\": true}, \"properties\": {\"suggestedBy\": \"declarant-kinship\"}}",
                "        {\"type\": \"textfield\", \"id\": \"declaration-kinship\", \"key\": \"child.givenName\"}");
        copy.replace(
                "procedures/birth-and-family-rights/declarant-kinship.dmn",
                "name=\"declaration.kinship\"",
                "name=\"declaration.timeliness\"");

        assertThat(copy.check())
                .anySatisfy(finding ->
                        assertThat(finding.message()).contains("needs declaration.kinship, which nothing provides"));
    }

    @Test
    void whatOnlyEvidenceBringsMustBeAskedWhenTheAuthorityHasNoAnswer() {
        copy.replace(FORM, "\"key\": \"father.nationalId\"", "\"key\": \"father.profession\"");

        assertThat(copy.check())
                .anySatisfy(finding ->
                        assertThat(finding.message()).contains("needs father.nationalId, which only evidence brings"));
    }

    private static Arguments one(String file, String right, String wrong, String where, String message) {
        return Arguments.of(file, right, wrong, where, message);
    }

    private static Arguments bpmn(String right, String wrong, String where, String message) {
        return Arguments.of(Copy.BPMN, right, wrong, where, message);
    }
}
