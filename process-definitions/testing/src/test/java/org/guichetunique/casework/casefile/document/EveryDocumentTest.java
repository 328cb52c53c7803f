package org.guichetunique.casework.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.KnownNames;
import org.guichetunique.casework.casefile.document.print.PrintedText;
import org.guichetunique.casework.casefile.document.print.Sheet;
import org.guichetunique.casework.casefile.remedy.Remedies;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.DocumentKind;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Whatever a procedure gives says whose it is, of which file, how long it is valid and, of a decision, how to contest it. */
class EveryDocumentTest {

    /** What says no, or decides about somebody who may think otherwise. */
    private static final Set<String> DECISIONS = Set.of(
            "refusal",
            "inadmissibility",
            "entry-refusal",
            "names-notice",
            "deposit-notice",
            "court-notice",
            "dismissal",
            "appeal-decision",
            "mediator-decision");

    private static final Definitions DEFINITIONS = Definitions.read(Folders.under(Folders.home()), new Findings());
    private static final DocumentLayouts LAYOUTS = new DocumentLayouts(
            DEFINITIONS.catalogue(),
            DEFINITIONS.contracts(),
            DEFINITIONS.dictionary(),
            new Remedies(DEFINITIONS.catalogue(), id -> Optional.empty()),
            new KnownNames(DEFINITIONS.catalogue(), DEFINITIONS.contracts()),
            new DocumentSettings("http://localhost/{language}", "unused", Duration.ZERO, false));
    private static final Instant ISSUED = Instant.parse("2026-11-30T10:00:00Z");

    static Stream<Arguments> documents() {
        return DEFINITIONS.catalogue().services().stream()
                .flatMap(service -> service.output().documents().stream()
                        .flatMap(kind -> Stream.of("fr", "ar", "en")
                                .map(language -> Arguments.of(service.key(), kind.key(), language))));
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @MethodSource("documents")
    void aDocumentSaysWhoWhichUntilWhenAndHowToContest(String service, String key, String language) {
        PublicService of = DEFINITIONS.catalogue().require(service);
        DocumentKind kind = of.output().documents().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();

        Sheet sheet = LAYOUTS.sheet(issued(of, kind, Locale.of(language)));

        for (int side = 0; side < sheet.sides().size(); side++) {
            PrintedText words = new PrintedText(sheet.sides().get(side).language());
            Map<String, String> facts = facts(sheet, side);
            assertThat(facts).containsEntry(words.word("fact.reference"), "GU-2026-ABCD");
            assertThat(facts.values())
                    .as("its holder")
                    .anySatisfy(value -> assertThat(value).containsAnyOf("Bennani", "بناني"));
            assertThat(facts.keySet())
                    .as("until when")
                    .anyMatch(label -> Stream.of(
                                    words.word("fact.validUntil"),
                                    words.word("fact.valid"),
                                    validUntil(of, kind, words))
                            .anyMatch(until -> !until.isEmpty() && label.endsWith(until)));
            String all = String.join(" ", sheet.sides().get(side).paragraphs());
            assertThat(kind.appeal()).as("whether it is a decision").isEqualTo(DECISIONS.contains(key));
            if (kind.appeal()) {
                assertThat(all).contains(words.label(of.recourse().appeal().court(key)));
                if (of.recourse().appeal().within() != null) {
                    LocalDate last = of.competence()
                            .calendar()
                            .onWorkingDay(of.recourse()
                                    .appeal()
                                    .within()
                                    .lastDay(
                                            of.competence().calendar().dayOf(ISSUED),
                                            of.competence().calendar()));
                    assertThat(all).contains(words.day(last));
                }
            }
        }
    }

    @Test
    void aBuildingPermitNamesItsHolderItsTownTheConditionsAndTheDayOnWhichItLapses() {
        PublicService permits = DEFINITIONS.catalogue().require("building-permit");
        DocumentKind permit = permits.output().documents().stream()
                .filter(one -> one.key().equals("building-permit"))
                .findFirst()
                .orElseThrow();

        Sheet sheet = LAYOUTS.sheet(issued(permits, permit, Locale.ENGLISH));

        assertThat(sheet.sides().getFirst().issuer()).endsWith(" · Ab");
        assertThat(facts(sheet, 0))
                .containsEntry("Holder", "Salma Bennani")
                .containsEntry("Valid until", "30 November 2027");
        assertThat(facts(sheet, 0).keySet()).anyMatch(label -> label.endsWith("Text of the opinion"));
        assertThat(facts(sheet, 1)).containsEntry("صاحب الوثيقة", "سلمى بناني");
    }

    @Test
    void theArabicCertificateOfABirthHasTheParentsNamesInArabicAndTheOthersInBothScripts() {
        PublicService births = DEFINITIONS.catalogue().require("birth-and-family-rights");
        DocumentKind certificate = births.output().documents().getFirst();
        Map<Address, JsonNode> names = new LinkedHashMap<>();
        names.put(Address.of("mother.givenNameArabic"), StringNode.valueOf("لبنى"));
        names.put(Address.of("father.familyNameArabic"), StringNode.valueOf("الوزاني"));

        Map<String, String> arabic = facts(LAYOUTS.sheet(issued(births, certificate, PrintedText.ARABIC, names)), 0);
        Map<String, String> french = facts(LAYOUTS.sheet(issued(births, certificate, Locale.FRENCH, names)), 1);

        assertThat(arabic.values()).contains("لبنى", "الوزاني");
        assertThat(french.values()).contains("لبنى", "الوزاني");
        assertThat(arabic.keySet()).as("the child's Latin name stays").anyMatch(label -> label.contains("اللاتينية"));
    }

    @Test
    void aLawIsCalledByItsTitleInTheLanguageOfTheDocument() {
        PublicService aid = DEFINITIONS.catalogue().require("direct-social-aid");
        DocumentKind notice = aid.output().documents().getFirst();
        Map<Address, JsonNode> law = Map.of(Address.of("aid.legalBasis"), StringNode.valueOf("law-58-23"));

        assertThat(facts(LAYOUTS.sheet(issued(aid, notice, Locale.ENGLISH, law)), 0))
                .containsValue("Law 58-23 on direct social aid");
        assertThat(facts(LAYOUTS.sheet(issued(aid, notice, PrintedText.ARABIC, law)), 0))
                .containsValue("القانون 58.23 المتعلق بنظام الدعم الاجتماعي المباشر");
    }

    @Test
    void everyPaymentHasItsReceipt() {
        DEFINITIONS.catalogue().services().stream()
                .filter(service -> service.questions().subjects().values().stream()
                        .anyMatch(subject -> subject.type().equals("payment")))
                .forEach(service -> assertThat(service.output().documents())
                        .as(service.key())
                        .extracting(DocumentKind::key)
                        .contains("payment-receipt"));
    }

    @Test
    void theDecisionOnAnAppealNamesWhatWasContestedInEachOfItsLanguages() {
        PublicService appeals = DEFINITIONS.catalogue().require("appeal");
        DocumentKind decision = appeals.output().documents().getFirst();
        Map<Address, JsonNode> contested = Map.of(
                Address.of("appeal.procedure"), StringNode.valueOf("building-permit"),
                Address.of("appeal.contested"), StringNode.valueOf("building-permit/refused"));

        Sheet sheet = LAYOUTS.sheet(issued(appeals, decision, Locale.FRENCH, contested));

        PublicService permits = DEFINITIONS.catalogue().require("building-permit");
        for (int side = 0; side < 2; side++) {
            Locale language = side == 0 ? Locale.FRENCH : PrintedText.ARABIC;
            assertThat(facts(sheet, side).values())
                    .contains(permits.text("title", language), permits.text("end.refused", language));
        }
    }

    @Test
    void aReceiptForAPaymentSaysThatItWasPaid() {
        PublicService permits = DEFINITIONS.catalogue().require("building-permit");
        DocumentKind receipt = permits.output().documents().stream()
                .filter(one -> one.key().equals("payment-receipt"))
                .findFirst()
                .orElseThrow();

        assertThat(facts(LAYOUTS.sheet(issued(permits, receipt, Locale.FRENCH)), 0))
                .containsKey("Montant payé");
    }

    @Test
    void aReceiptPromisesAnAnswerOnlyWhileThereIsNone() {
        PrintedText words = new PrintedText(Locale.FRENCH);

        Sheet open = LAYOUTS.sheet(receipt(null));
        Sheet answered = LAYOUTS.sheet(receipt(ISSUED));

        assertThat(facts(open, 0)).containsKey(words.word("fact.answerBefore"));
        assertThat(facts(answered, 0)).doesNotContainKey(words.word("fact.answerBefore"));
        assertThat(answered.sides().getFirst().paragraphs()).containsExactly(words.word("receipt.text.ended"));
        assertThat(facts(open, 1))
                .as("the owner in Arabic letters on the Arabic side")
                .containsValue("سلمى بناني");
    }

    private static DocumentRecords.Full receipt(@Nullable Instant closedAt) {
        return new DocumentRecords.Full(
                new CaseId(UUID.randomUUID()),
                new CaseDocument(
                        UUID.randomUUID(),
                        Issuing.RECEIPT,
                        DocumentNumber.next(),
                        "civil-registry",
                        ISSUED,
                        true,
                        null,
                        null),
                Locale.FRENCH,
                Map.of(),
                "birth-and-family-rights",
                "Salma Bennani",
                "سلمى بناني",
                "GU-2026-ABCD",
                ISSUED,
                ISSUED,
                closedAt,
                closedAt == null ? null : "court",
                null);
    }

    private static String validUntil(PublicService service, DocumentKind kind, PrintedText words) {
        return kind.prints().stream()
                .filter(address -> address.element().equals("validUntil"))
                .flatMap(address -> service.element(address, DEFINITIONS.dictionary()).stream())
                .map(element -> words.label(element.label()))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> facts(Sheet sheet, int side) {
        Map<String, String> facts = new LinkedHashMap<>();
        sheet.facts()
                .forEach(fact ->
                        facts.merge(fact.labels().get(side), fact.texts().get(side), (one, two) -> one + " " + two));
        return facts;
    }

    private static DocumentRecords.Full issued(PublicService service, DocumentKind kind, Locale language) {
        return issued(service, kind, language, Map.of());
    }

    private static DocumentRecords.Full issued(
            PublicService service, DocumentKind kind, Locale language, Map<Address, JsonNode> more) {
        Map<Address, JsonNode> facts = new LinkedHashMap<>();
        kind.prints()
                .forEach(address -> service.element(address, DEFINITIONS.dictionary())
                        .ifPresent(element -> facts.put(address, sample(element))));
        Address place = kind.place();
        if (place != null) {
            facts.put(place, StringNode.valueOf("Ab"));
        }
        Map.of(
                        "givenName", "Salma",
                        "familyName", "Bennani",
                        "givenNameArabic", "سلمى",
                        "familyNameArabic", "بناني")
                .forEach((name, text) -> facts.put(new Address(kind.concerns(), name), StringNode.valueOf(text)));
        facts.putAll(more);
        return new DocumentRecords.Full(
                new CaseId(UUID.randomUUID()),
                new CaseDocument(
                        UUID.randomUUID(),
                        kind.key(),
                        DocumentNumber.next(),
                        kind.issuedBy().code(),
                        ISSUED,
                        true,
                        null,
                        null),
                language,
                facts,
                service.key(),
                "Salma Bennani",
                "سلمى بناني",
                "GU-2026-ABCD",
                ISSUED.atOffset(ZoneOffset.UTC).minusDays(3).toInstant(),
                ISSUED,
                null,
                null,
                null);
    }

    private static JsonNode sample(Element element) {
        return switch (element.kind()) {
            case TEXT, DOCUMENT -> StringNode.valueOf("Ab");
            case INTEGER, DECIMAL, MONEY -> IntNode.valueOf(3);
            case DATE -> StringNode.valueOf("2026-12-24");
            case TIME -> StringNode.valueOf("14:30");
            case BOOLEAN -> BooleanNode.TRUE;
            case CODE ->
                StringNode.valueOf(
                        element.codes() == null
                                ? "x"
                                : List.copyOf(element.codes().codes().keySet()).getFirst());
        };
    }
}
