package org.guichetunique.casework.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.RequestFiled;
import org.guichetunique.casework.request.evidence.AskedOfPeople;
import org.guichetunique.casework.request.evidence.AskedOfPeople.Reason;
import org.guichetunique.casework.request.evidence.Consents;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts, when a request is filed, what it had to ask of the person and why no authority answered instead. */
@Component
final class QuestionCount {

    private final EvidenceStore evidence;
    private final Consents consents;
    private final AskedOfPeople asked;

    QuestionCount(EvidenceStore evidence, Consents consents, AskedOfPeople asked) {
        this.evidence = evidence;
        this.consents = consents;
        this.asked = asked;
    }

    @EventListener
    @Order(RequestFiled.STATISTICS)
    void on(RequestFiled filed) {
        if (filed.service().isChosen()) {
            asked.filed(
                    filed.service().key(),
                    filed.service().competence().calendar().dayOf(filed.at()),
                    asked(filed));
        }
    }

    private List<AskedOfPeople.Asked> asked(RequestFiled filed) {
        PublicService service = filed.service();
        Map<String, Evidence> settled = evidence.of(filed.file().id()).stream()
                .collect(Collectors.toMap(one -> one.operation().id(), one -> one));
        Set<String> withheld = consents.of(filed.file().id(), service).stream()
                .filter(consent -> !consent.isGiven())
                .map(consent -> consent.operation().id())
                .collect(Collectors.toSet());
        return Question.of(service, filed.checked()).stream()
                .map(Question::field)
                .map(field -> new AskedOfPeople.Asked(
                        field.element().id(),
                        field.address().toString(),
                        field.fallbackFor(),
                        authority(service, field),
                        reason(field, settled, withheld)))
                .toList();
    }

    private static @Nullable String authority(PublicService service, Field field) {
        return service.questions().evidence().stream()
                .filter(need -> need.operation().id().equals(field.fallbackFor()))
                .map(need -> need.operation().authority().code())
                .findFirst()
                .orElse(null);
    }

    private static Reason reason(Field field, Map<String, Evidence> settled, Set<String> withheld) {
        String operation = field.fallbackFor();
        if (operation == null) {
            return Reason.NOBODY_HOLDS;
        }
        if (withheld.contains(operation)) {
            return Reason.CONSENT_REFUSED;
        }
        Evidence found = settled.get(operation);
        if (found == null) {
            return Reason.NO_ANSWER;
        }
        return switch (found.state()) {
            case ASKED -> Reason.NO_ANSWER;
            case ABSENT -> Reason.REFUSED;
            case FAILED -> Reason.FAILED;
            case OBTAINED -> Reason.NOT_IN_ANSWER;
        };
    }
}
