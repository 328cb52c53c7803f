package org.guichetunique.casework.casefile.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.KnownNames;
import org.guichetunique.casework.casefile.document.print.PrintedText;
import org.guichetunique.casework.casefile.document.print.QrCode;
import org.guichetunique.casework.casefile.document.print.Sheet;
import org.guichetunique.casework.casefile.remedy.Remedies;
import org.guichetunique.casework.casefile.remedy.Remedy;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.DocumentKind;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes out what stands on a document, in the person's language and in Arabic. */
@Component
final class DocumentLayouts {

    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;
    private final Remedies remedies;
    private final KnownNames names;
    private final String verifyAddress;

    DocumentLayouts(
            Catalogue catalogue,
            Contracts contracts,
            Dictionary dictionary,
            Remedies remedies,
            KnownNames names,
            DocumentSettings settings) {
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.remedies = remedies;
        this.names = names;
        this.verifyAddress = settings.verifyAddress();
    }

    Sheet sheet(DocumentRecords.Full full) {
        PublicService service = catalogue.require(full.service());
        CaseDocument document = full.document();
        String address = verifyAddress
                .replace("{language}", PrintedText.language(full.language()))
                .replace("{number}", document.number().number())
                .replace("{code}", document.number().checkCode());
        List<Locale> languages = full.language().getLanguage().equals("ar")
                ? List.of(PrintedText.ARABIC)
                : List.of(full.language(), PrintedText.ARABIC);
        return new Sheet(
                languages.stream()
                        .map(language -> side(full, service, language))
                        .toList(),
                facts(full, service, languages),
                document.number().number(),
                document.number().checkCode(),
                address,
                QrCode.png(address));
    }

    private Sheet.Side side(DocumentRecords.Full full, PublicService service, Locale language) {
        CaseDocument document = full.document();
        PrintedText text = new PrintedText(language);
        String issuer = issuer(document).map(by -> by.name().in(language)).orElse(document.issuedBy());
        String day = text.day(document.issuedAt(), zone(document, service));
        Optional<DocumentKind> kind = kind(service, document);
        List<String> paragraphs = new ArrayList<>();
        if (kind.isPresent()) {
            paragraphs.add(service.text("document." + document.kind() + ".text", language));
            if (kind.get().appeal()) {
                paragraphs.add(WaysToContest.of(remedy(full, service), text));
            }
        } else if (full.closedAt() == null) {
            paragraphs.add(text.word("receipt.text"));
            service.findText("silence", language).ifPresent(paragraphs::add);
        } else {
            // Some requests are answered as they are filed, such as one that comes too late.
            paragraphs.add(text.word("receipt.text.ended"));
        }
        return new Sheet.Side(
                language,
                office(full, service, kind, issuer, text),
                kind.isPresent() ? service.text("document." + document.kind(), language) : text.word("receipt.title"),
                service.text("title", language),
                paragraphs,
                text.word("issued", issuer, day),
                text);
    }

    private Remedy remedy(DocumentRecords.Full full, PublicService service) {
        return remedies.of(
                full.caseId(),
                service,
                full.ending(),
                service.competence().calendar().dayOf(full.document().issuedAt()));
    }

    /** The authority that issues it, with the town whose office that is where the case names one. */
    private String office(
            DocumentRecords.Full full,
            PublicService service,
            Optional<DocumentKind> kind,
            String issuer,
            PrintedText text) {
        Address place = kind.map(DocumentKind::place).orElse(null);
        JsonNode town = place == null ? null : full.facts().get(place);
        return town == null || place == null
                ? issuer
                : service.element(place, dictionary)
                        .map(element -> issuer + " · " + text.value(element, town))
                        .orElse(issuer);
    }

    private List<Sheet.Fact> facts(DocumentRecords.Full full, PublicService service, List<Locale> languages) {
        List<Sheet.Fact> facts = new ArrayList<>();
        ZoneId zone = service.competence().authority().zone();
        facts.add(own("fact.reference", languages, text -> full.reference()));
        Optional<DocumentKind> kind = kind(service, full.document());
        if (kind.isEmpty()) {
            facts.add(own("fact.filedBy", languages, text -> HolderNames.owner(full, text.isArabic())));
            facts.add(own("fact.filedAt", languages, text -> text.dayAndTime(full.filedAt(), zone)));
            if (full.closedAt() == null) {
                // The limit is the first instant that is too late.
                Instant last = full.limitAt().minusSeconds(1);
                facts.add(own("fact.answerBefore", languages, text -> text.day(last, zone)));
            }
        }
        kind.filter(one -> !isNamed(one))
                .ifPresent(one ->
                        facts.add(own("fact.holder", languages, text -> HolderNames.of(full, one, text.isArabic()))));
        List<String> subjects =
                full.facts().keySet().stream().map(Address::subject).toList();
        kind.stream().flatMap(one -> one.printed(subjects).stream()).forEach(address -> {
            JsonNode value = full.facts().get(address);
            Optional<Element> element = service.element(address, dictionary);
            if (value != null && element.isPresent()) {
                facts.add(fact(service, address, element.get(), value, languages, full));
            }
        });
        kind.filter(one -> !isDated(one)).ifPresent(one -> facts.add(validity(full, service, one, languages)));
        ToldRefusal.of(full.facts(), contracts).ifPresent(refusal -> {
            Label authority = refusal.operation().authority().name();
            facts.add(own("fact.refusedBy", languages, text -> text.label(authority)));
            facts.add(own("fact.refusal", languages, text -> text.label(refusal.why())));
            if (refusal.saysMore()) {
                facts.add(own("fact.refusalWords", languages, text -> refusal.said()));
            }
        });
        return facts;
    }

    /** Whether the names of whom it concerns stand on it anyway. */
    private static boolean isNamed(DocumentKind kind) {
        return kind.prints().contains(new Address(kind.concerns(), "familyName"));
    }

    /** Whether a day until which it is valid stands on it anyway. */
    private static boolean isDated(DocumentKind kind) {
        return kind.prints().stream().anyMatch(address -> address.element().equals("validUntil"));
    }

    private static Sheet.Fact validity(
            DocumentRecords.Full full, PublicService service, DocumentKind kind, List<Locale> languages) {
        Term term = kind.validFor();
        if (term == null) {
            return own("fact.valid", languages, text -> text.word("fact.valid.always"));
        }
        var calendar = service.competence().calendar();
        LocalDate last = term.lastDay(calendar.dayOf(full.document().issuedAt()), calendar);
        return own("fact.validUntil", languages, text -> text.day(last));
    }

    private Sheet.Fact fact(
            PublicService service,
            Address address,
            Element element,
            JsonNode value,
            List<Locale> languages,
            DocumentRecords.Full full) {
        Address arabic = ArabicNames.of(address);
        JsonNode inArabic =
                isPrinted(service, full, arabic) ? null : full.facts().get(arabic);
        Element named = service.element(arabic, dictionary).orElse(element);
        List<String> labels = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Locale language : languages) {
            PrintedText text = new PrintedText(language);
            if (text.isArabic() && inArabic != null) {
                labels.add(label(service, address, named, language));
                texts.add(text.value(named, inArabic));
            } else {
                labels.add(service.findText("document." + full.document().kind() + "." + address, language)
                        .orElseGet(() -> label(service, address, element, language)));
                texts.add(names.of(element, value.asString(""))
                        .map(text::label)
                        .orElseGet(() -> text.value(element, value)));
            }
        }
        return new Sheet.Fact(labels, texts);
    }

    /** Whether it stands on the document in a row of its own. */
    private static boolean isPrinted(PublicService service, DocumentRecords.Full full, Address address) {
        return kind(service, full.document())
                .filter(kind -> kind.prints().contains(address))
                .isPresent();
    }

    /** A person's name stands for several people on one sheet: whose it is has to be said. */
    private static String label(PublicService service, Address address, Element element, Locale language) {
        String name = element.label().in(language);
        long same = service.output().documents().stream()
                .flatMap(kind -> kind.prints().stream())
                .filter(other -> other.element().equals(address.element()))
                .map(Address::subject)
                .distinct()
                .count();
        boolean several =
                service.subject(address.subject()).filter(Subject::isSeveral).isPresent();
        Optional<String> subject = service.findName("subject", address.subject(), language);
        return (same > 1 || several) && subject.isPresent() ? subject.get() + " · " + name : name;
    }

    private static Sheet.Fact own(
            String key, List<Locale> languages, java.util.function.Function<PrintedText, String> value) {
        List<PrintedText> texts = languages.stream().map(PrintedText::new).toList();
        return new Sheet.Fact(
                texts.stream().map(text -> text.word(key)).toList(),
                texts.stream().map(value).toList());
    }

    private Optional<Authority> issuer(CaseDocument document) {
        return contracts.authority(document.issuedBy());
    }

    private ZoneId zone(CaseDocument document, PublicService service) {
        return issuer(document).orElse(service.competence().authority()).zone();
    }

    static Optional<DocumentKind> kind(PublicService service, CaseDocument document) {
        return service.output().documents().stream()
                .filter(kind -> kind.key().equals(document.kind()))
                .findFirst();
    }

    /** What kind of document it is, in the three languages. */
    Label title(CaseDocument document, String service) {
        PublicService known = catalogue.require(service);
        List<String> titles = Stream.of("fr", "ar", "en")
                .map(Locale::of)
                .map(language -> document.kind().equals(Issuing.RECEIPT)
                        ? new PrintedText(language).word("receipt.title")
                        : known.text("document." + document.kind(), language))
                .toList();
        return new Label(titles.get(0), titles.get(1), titles.get(2));
    }

    /** Whom it concerns, in each of the scripts in which the document names them. */
    List<String> namesOfWhomItConcerns(DocumentRecords.Full full) {
        DocumentKind kind =
                kind(catalogue.require(full.service()), full.document()).orElse(null);
        boolean inArabicOnly = full.language().getLanguage().equals("ar");
        return Stream.of(true, false)
                .filter(arabic -> arabic || !inArabicOnly)
                .map(arabic -> kind == null ? HolderNames.owner(full, arabic) : HolderNames.of(full, kind, arabic))
                .distinct()
                .sorted()
                .toList();
    }
}
