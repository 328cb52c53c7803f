package org.guichetunique.casework.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.LikeCase;
import org.guichetunique.casework.casefile.LikeCases;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** Finds requests about the same as a draft: those in which all that the service names has the same values. */
@Component
final class LikeRequests {

    private final LikeCases cases;
    private final CaseFiles files;

    LikeRequests(LikeCases cases, CaseFiles files) {
        this.cases = cases;
        this.files = files;
    }

    /** None as long as something of what the service names is unknown. */
    List<LikeRequest> of(PublicService service, Map<Address, KnownValue> known, Person person) {
        return likeness(service, known)
                .map(likeness -> asTold(cases.open(likeness), person))
                .orElse(List.of());
    }

    /** What was asked for in the same words before, and granted; none where the service grants nothing once and for all. */
    List<LikeRequest> granted(PublicService service, Map<Address, KnownValue> known, Person person) {
        return likeness(service, known)
                .map(likeness -> asTold(cases.granted(likeness, service.output().grantedAt()), person))
                .orElse(List.of());
    }

    private List<LikeRequest> asTold(List<LikeCase> others, Person person) {
        return others.stream()
                .map(one -> new LikeRequest(files.find(one.file().id(), person)
                        .map(CaseFile.Filed.class::cast)
                        .orElse(null)))
                .distinct()
                .toList();
    }

    /** Has a case that was just filed be found by those that come after it. */
    void filed(CaseId id, PublicService service, Map<Address, KnownValue> known, String reason) {
        likeness(service, known).ifPresent(likeness -> cases.keep(id, likeness, reason));
    }

    private static Optional<byte[]> likeness(PublicService service, Map<Address, KnownValue> known) {
        if (service.filing().sameWhen().isEmpty()) {
            return Optional.empty();
        }
        StringBuilder same = new StringBuilder(service.key());
        for (Address address : service.filing().sameWhen()) {
            KnownValue value = known.get(address);
            if (value == null || value.value() == null) {
                return Optional.empty();
            }
            same.append('\n').append(address).append('=').append(value.value());
        }
        try {
            return Optional.of(
                    MessageDigest.getInstance("SHA-256").digest(same.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
