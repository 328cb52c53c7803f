package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.attachment.Attachments;
import org.guichetunique.casework.casefile.rule.AnnouncedFee;
import org.guichetunique.casework.request.DueForewarning;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.LikeRequest;
import org.guichetunique.casework.request.Question;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.attachment.CaseUploads;
import org.guichetunique.procedures.catalogue.PublicService;

/** A draft and its owner, as the pages work with them. */
record OwnDraft(
        CaseFile.Draft draft, PublicService service, Person person, DraftServices services, Attachments attachments) {

    /** Where the files go that answer a question. */
    CaseUploads uploads(Address address) {
        return new CaseUploads(attachments, draft.id(), address, person);
    }

    List<Question> questions() {
        return services.contents().questions(draft, person);
    }

    RequestSteps journey() {
        return journey(questions());
    }

    RequestSteps journey(List<Question> questions) {
        return RequestSteps.through(questions, !service.questions().evidence().isEmpty());
    }

    Map<Address, KnownValue> values() {
        return services.contents().values(draft.id(), person);
    }

    List<EvidenceContent> preview() {
        return services.contents().preview(draft.id(), person);
    }

    List<Consent> consents() {
        return services.contents().consents(draft.id(), person);
    }

    /** @return whether it counts; not so where the request was filed in the meantime, and the receipt is shown */
    boolean consent(Operation operation, boolean given, Component from) {
        try {
            services.answers().consent(draft.id(), operation.id(), given, person);
            return true;
        } catch (IllegalStateException e) {
            showReceipt(from, e);
            return false;
        }
    }

    /** Empty where the request was filed in the meantime, in another window; the person is then shown the receipt. */
    Optional<Reading> answer(Address address, String typed, Component from) {
        try {
            return Optional.of(services.answers().answer(draft, address, typed, person));
        } catch (IllegalStateException e) {
            showReceipt(from, e);
            return Optional.empty();
        }
    }

    private void showReceipt(Component from, IllegalStateException unlessFiled) {
        if (!(services.drafts().find(draft.id(), person).orElse(null) instanceof CaseFile.Filed filed)) {
            throw unlessFiled;
        }
        from.getUI().ifPresent(ui -> ui.navigate(Paths.receipt(filed.reference())));
    }

    /** What the person has to know before they file. */
    List<DueForewarning> forewarned() {
        return services.beforeFiling().forewarned(draft, person);
    }

    List<LikeRequest> likes() {
        return services.beforeFiling().likes(draft, person);
    }

    List<LikeRequest> granted() {
        return services.beforeFiling().granted(draft, person);
    }

    List<AnnouncedFee> fees() {
        return services.beforeFiling().fees(draft, person);
    }

    /** @param reason why it is filed although another like it is open */
    FilingResult submit(String reason) {
        return services.filing().submit(draft.id(), person, reason);
    }
}
