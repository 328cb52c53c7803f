package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.attachment.Attachments;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.complement.ComplementRequest;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.operation.withdrawal.Withdrawals;
import org.guichetunique.casework.person.appeal.Appeals;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.message.MessagesPanel;

/** What the owner of a file can do with it after filing. */
@org.springframework.stereotype.Component
class FollowUp {

    private final Complements complements;
    private final Messages messages;
    private final Withdrawals withdrawals;
    private final Appeals appeals;
    private final Attachments attachments;
    private final Contracts contracts;
    private final FieldFactory factory;
    private final Values values;

    FollowUp(
            Complements complements,
            Messages messages,
            Withdrawals withdrawals,
            Appeals appeals,
            Contracts contracts,
            Attachments attachments,
            FieldFactory factory,
            Values values) {
        this.complements = complements;
        this.messages = messages;
        this.withdrawals = withdrawals;
        this.appeals = appeals;
        this.contracts = contracts;
        this.attachments = attachments;
        this.factory = factory;
        this.values = values;
    }

    /** What an officer asks of the person now; empty where nothing is. */
    Optional<Component> complement(Timeline timeline, Person person, Runnable settled) {
        if (timeline.asksUntil() == null) {
            return Optional.empty();
        }
        return complements
                .find(timeline.file().reference(), person)
                .filter(asked -> asked.state() == ComplementRequest.State.ASKED)
                .map(asked -> new ComplementAnswerPanel(
                        asked,
                        complements,
                        attachments,
                        contracts,
                        timeline.file().reference(),
                        person,
                        factory,
                        values,
                        settled));
    }

    MessagesPanel messages(Timeline timeline, Person person) {
        return new MessagesPanel(
                new OwnConversation(messages, contracts, timeline.file().reference(), person),
                values,
                timeline.service().calendar().zone(),
                timeline.file() instanceof CaseFile.Open);
    }

    Component withdrawal(Timeline timeline, Person person, Runnable settled) {
        return new WithdrawPanel(withdrawals, timeline.file().reference(), person, settled);
    }

    Component appeal(CaseFile.Closed file, Timeline timeline, Person person, Language language) {
        return new AppealPanel(file, timeline.service(), appeals, person, values, language);
    }

    /** The way back to the file that an appeal contests; empty where the file is no appeal. */
    Optional<Component> contested(Timeline timeline, Person person, Language language) {
        return appeals.contestedBy(timeline.file().id(), person)
                .map(reference -> new Paragraph(AppealPanel.link(reference, "appeal.contested", language)));
    }
}
