package org.guichetunique.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A whole file as it is told to an authority's software. */
record FileBody(
        String reference,
        String service,
        List<Known> values,
        List<Proof> evidence,
        List<HandedIn> attachments,
        List<Issued> documents,
        List<OpinionBody> opinions) {

    /** @param origin of the value: who vouches for it */
    record Known(
            String address,
            @Nullable JsonNode value,
            String origin,
            @Nullable String operation,
            Instant at) {}

    record Proof(
            String operation,
            String authority,
            String member,
            String state,
            @Nullable String code,
            Instant askedAt,
            @Nullable Instant arrivedAt,
            Map<String, JsonNode> values) {}

    record HandedIn(UUID id, String address, String name, String mediaType, long size, Instant uploadedAt) {}

    record Issued(UUID id, String kind, String number, Instant issuedAt, boolean ready, boolean revoked) {}

    static FileBody of(ReadFile read) {
        return new FileBody(
                read.file().reference().toString(),
                read.file().service(),
                values(read.values()),
                read.evidence().stream().map(FileBody::proof).toList(),
                read.attachments().stream().map(FileBody::handedIn).toList(),
                read.documents().stream().map(FileBody::issued).toList(),
                read.opinions().stream().map(OpinionBody::of).toList());
    }

    static List<Known> values(Map<Address, KnownValue> values) {
        return values.values().stream()
                .map(known -> new Known(
                        known.address().toString(),
                        known.value(),
                        word(known.source().kind()),
                        known.source().operation(),
                        known.source().at()))
                .toList();
    }

    private static Proof proof(EvidenceContent held) {
        Map<String, JsonNode> values = new TreeMap<>();
        held.values().forEach((address, value) -> values.put(address.toString(), value));
        var evidence = held.evidence();
        return new Proof(
                evidence.operation().id(),
                evidence.operation().authority().code(),
                evidence.member(),
                word(evidence.state()),
                evidence.code(),
                evidence.askedAt(),
                evidence.arrivedAt(),
                values);
    }

    private static HandedIn handedIn(Attachment file) {
        return new HandedIn(
                file.id(), file.address().toString(), file.name(), file.mediaType(), file.size(), file.uploadedAt());
    }

    private static Issued issued(CaseDocument document) {
        return new Issued(
                document.id(),
                document.kind(),
                document.number().toString(),
                document.issuedAt(),
                document.isReady(),
                document.isRevoked());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** An opinion that was asked for, given or not. */
    record OpinionBody(
            UUID id,
            String reference,
            String service,
            String askedBy,
            String authority,
            @Nullable String question,
            Instant askedAt,
            Instant dueAt,
            String state,
            @Nullable String answer,
            String text,
            boolean late,
            @Nullable Boolean followed) {

        static OpinionBody of(Opinion opinion) {
            return new OpinionBody(
                    opinion.id(),
                    opinion.reference().toString(),
                    opinion.service(),
                    opinion.askedBy(),
                    opinion.authority(),
                    opinion.question(),
                    opinion.askedAt(),
                    opinion.dueAt(),
                    word(opinion.state()),
                    opinion.answer() == null ? null : word(opinion.answer()),
                    opinion.text(),
                    opinion.late(),
                    opinion.followed());
        }
    }
}
