package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.message.MessageResult;
import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.message.Conversation;
import org.guichetunique.portal.shell.message.MessagesPanel;
import org.jspecify.annotations.Nullable;

/** A file to be read and not worked on: the decision first, then what it was made of, what was issued, written and done. */
final class WholeFile extends Div {

    WholeFile(CaseWords words, ReadFile read, ReadContents contents, Contracts contracts) {
        addClassName("gu-whole-file");
        SourceDisagreements disagreements = SourceDisagreements.among(read.values(), read.evidence());
        Div columns = new Div(
                new StatedPanel(words, read.values(), disagreements),
                new EvidencePanel(words, read.evidence(), disagreements));
        columns.addClassName("gu-columns");
        MessagesPanel messages = new MessagesPanel(
                        new Read(read, contracts),
                        words.values(),
                        words.service().competence().calendar().zone(),
                        false)
                .of(read.file().reference());
        messages.addClassName("gu-pane");
        Section steps =
                new Section(Wording.say(new H2(), "reading.steps"), new StepList(words, read.steps(), words.values()));
        steps.addClassNames("gu-pane", "gu-where");
        Div exchange = new Div(messages, steps);
        exchange.addClassName("gu-exchange");
        PapersPanel papers = new PapersPanel(
                new PapersPanel.Papers(
                        read.attachments(),
                        id -> contents.attachment(read, id),
                        read.documents(),
                        id -> contents.document(read, id)),
                words);
        add(new DecidedPanel(words, read, contracts), columns, papers);
        if (!read.opinions().isEmpty()) {
            exchange.addComponentAsFirst(opinions(words, read, contracts));
        }
        add(exchange);
    }

    private static Section opinions(CaseWords words, ReadFile read, Contracts contracts) {
        OpinionWords texts = new OpinionWords(contracts, words.values(), words.service());
        Div given = new Div();
        given.addClassName("gu-opinions-given");
        read.opinions().forEach(opinion -> given.add(OpinionsPanel.card(opinion, texts)));
        Section opinions = new Section(Wording.say(new H2(), "opinions.title"), given);
        opinions.addClassNames("gu-pane", "gu-opinions");
        return opinions;
    }

    /** The messages as they were; nobody writes here. */
    private record Read(ReadFile file, Contracts contracts) implements Conversation {

        @Override
        public List<Message> before(@Nullable Message last) {
            return last == null ? file.messages() : List.of();
        }

        @Override
        public MessageResult send(String text) {
            return new MessageResult.Closed();
        }

        @Override
        public boolean isMine(Message message) {
            return false;
        }

        @Override
        public boolean isNew(Message message) {
            return false;
        }

        @Override
        public String other(Message message, Language language) {
            return OfficerConversation.writer(message, file.file().ownerName(), contracts, language);
        }
    }
}
