package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.message.MessageResult;
import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.attachment.AttachmentList;
import org.guichetunique.portal.shell.document.DocumentList;
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
        StatedPanel stated = new StatedPanel(words, read.values(), disagreements);
        stated.add(papers(words, read, contents));
        Div columns = new Div(stated, new EvidencePanel(words, read.evidence(), disagreements));
        columns.addClassName("gu-columns");
        MessagesPanel messages = new MessagesPanel(
                        new Read(read),
                        words.values(),
                        words.service().calendar().zone(),
                        false)
                .of(read.file().reference());
        messages.addClassName("gu-pane");
        Section steps =
                new Section(Wording.say(new H2(), "reading.steps"), new StepList(words, read.steps(), words.values()));
        steps.addClassNames("gu-pane", "gu-where");
        Div exchange = new Div(messages, steps);
        exchange.addClassName("gu-exchange");
        add(new DecidedPanel(words, read, contracts), columns);
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

    private static Component papers(CaseWords words, ReadFile read, ReadContents contents) {
        Div papers = new Div();
        papers.addClassName("gu-papers");
        return Wording.follow(papers, language -> {
            papers.removeAll();
            if (!read.attachments().isEmpty()) {
                papers.add(
                        new H2(Wording.in(language, "attachment.handedIn")),
                        new AttachmentList(
                                read.attachments(),
                                address -> words.question(address, language),
                                language,
                                id -> contents.attachment(read, id)));
            }
            papers.add(new DocumentList(
                    read.documents(),
                    words.service(),
                    words.values(),
                    language,
                    "document.title.officer",
                    id -> contents.document(read, id)));
        });
    }

    /** The messages as they were; nobody writes here. */
    private record Read(ReadFile file) implements Conversation {

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
            return message.fromOfficer();
        }

        @Override
        public String other(Message message, Language language) {
            return file.file().ownerName();
        }
    }
}
