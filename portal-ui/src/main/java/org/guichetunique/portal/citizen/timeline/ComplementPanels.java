package org.guichetunique.portal.citizen.timeline;

import java.util.Optional;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.attachment.Attachments;
import org.guichetunique.casework.casefile.attachment.FilesAskedFor;
import org.guichetunique.casework.office.complement.ComplementAnswers;
import org.guichetunique.casework.office.complement.ComplementRequest;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.attachment.CaseUploads;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Values;
import org.springframework.stereotype.Component;

/** Draws the panel in which the person answers what an officer has asked for. */
@Component
class ComplementPanels {

    private final ComplementAnswers complements;
    private final Attachments attachments;
    private final Contracts contracts;
    private final FieldFactory factory;
    private final Values values;

    ComplementPanels(
            ComplementAnswers complements,
            Attachments attachments,
            Contracts contracts,
            FieldFactory factory,
            Values values) {
        this.complements = complements;
        this.attachments = attachments;
        this.contracts = contracts;
        this.factory = factory;
        this.values = values;
    }

    /**
     * @param settled run when it is not asked any more
     * @return empty where no officer asks for anything
     */
    Optional<ComplementAnswerPanel> of(OwnCase now, Runnable settled) {
        if (now.timeline().asksUntil() == null) {
            return Optional.empty();
        }
        Reference reference = now.timeline().file().reference();
        return complements
                .find(reference, now.person())
                .filter(asked -> asked.state() == ComplementRequest.State.ASKED)
                .map(asked -> new ComplementAnswerPanel(
                        asked,
                        new ComplementAnswer(
                                complements,
                                reference,
                                now.person(),
                                new CaseUploads(attachments, asked.caseId(), FilesAskedFor.ADDRESS, now.person())),
                        contracts,
                        factory,
                        values,
                        settled));
    }
}
