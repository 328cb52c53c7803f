package org.guichetunique.casework.casefile.document;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever holds a document, and so its number and check code, whether it is genuine and still valid. */
@Component
public class Verification {

    private final DocumentRecords records;
    private final DocumentLayouts sheets;
    private final Catalogue catalogue;
    private final Contracts contracts;

    Verification(DocumentRecords records, DocumentLayouts sheets, Catalogue catalogue, Contracts contracts) {
        this.records = records;
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.contracts = contracts;
    }

    /**
     * A document that was issued here.
     *
     * @param title what kind of document it is
     * @param service what it was asked for
     * @param name whom it concerns, in the scripts of the document, enough of it to compare and not to learn: {@code S••• B•••}
     * @param revokedAt null while it is valid
     * @param revokedWhy null while it is valid
     * @param became of a receipt, what became of the request; null for every other document
     */
    public record Genuine(
            String number,
            Label title,
            Label service,
            Label issuedBy,
            ZoneId zone,
            Instant issuedAt,
            String name,
            @Nullable Instant revokedAt,
            Revocations.@Nullable Why revokedWhy,
            @Nullable Became became) {

        public boolean isRevoked() {
            return revokedAt != null;
        }
    }

    /**
     * What became of the request that a receipt tells of. What was decided is not said: the decision is a document of its own,
     * and nobody learns it from the receipt.
     *
     * @param at null while it is not closed
     */
    public record Became(State state, @Nullable Instant at) {

        /** Where the request stands. */
        public enum State {
            /** It is examined. */
            OPEN,
            /** The procedure has come to its end. */
            CLOSED,
            WITHDRAWN,
            LAPSED,
            UNDONE,
            WITHOUT_OBJECT,
            /** What was decided has been taken back. */
            RETRACTED;

            /** In the name of a text. */
            public String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        private static final Map<Revocations.Why, State> EARLY = Map.of(
                Revocations.Why.WITHDRAWN, State.WITHDRAWN,
                Revocations.Why.LAPSED, State.LAPSED,
                Revocations.Why.UNDONE, State.UNDONE,
                Revocations.Why.WITHOUT_OBJECT, State.WITHOUT_OBJECT);

        private static Became of(DocumentRecords.Full full) {
            if (full.retractedAt() != null) {
                return new Became(State.RETRACTED, full.retractedAt());
            }
            State ordinary = full.closedAt() == null ? State.OPEN : State.CLOSED;
            State state = EARLY.entrySet().stream()
                    .filter(early -> early.getKey().isEnding(full.ending()))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(ordinary);
            return new Became(state, full.closedAt());
        }
    }

    /** Empty where there is none with this number, or the check code is another: nobody learns which. */
    @PermitAll
    public Optional<Genuine> find(DocumentNumber number) {
        return records.find(number.number())
                .filter(full -> MessageDigest.isEqual(
                        full.document().number().checkCode().getBytes(StandardCharsets.US_ASCII),
                        number.checkCode().getBytes(StandardCharsets.US_ASCII)))
                .map(this::genuine);
    }

    private Genuine genuine(DocumentRecords.Full full) {
        CaseDocument document = full.document();
        var service = catalogue.require(full.service());
        Authority issuer = contracts
                .authority(document.issuedBy())
                .orElse(service.competence().authority());
        List<String> titles = List.of("fr", "ar", "en").stream()
                .map(language -> service.text("title", Locale.of(language)))
                .toList();
        return new Genuine(
                document.number().number(),
                sheets.title(document, full.service()),
                new Label(titles.get(0), titles.get(1), titles.get(2)),
                issuer.name(),
                issuer.zone(),
                document.issuedAt(),
                sheets.namesOfWhomItConcerns(full).stream()
                        .map(Verification::masked)
                        .distinct()
                        .collect(Collectors.joining(" · ")),
                document.revokedAt(),
                document.revokedWhy(),
                document.kind().equals(Issuing.RECEIPT) ? Became.of(full) : null);
    }

    /** The first letter of each word; how long a word is tells too much of some names. */
    static String masked(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> new String(Character.toChars(word.codePointAt(0))) + "•••")
                .collect(Collectors.joining(" "));
    }
}
