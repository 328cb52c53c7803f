package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.office.note.Notes;
import org.guichetunique.casework.office.opinion.OpinionReminders;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.reading.ContestedFiles;
import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.task.FileProgress;
import org.guichetunique.casework.office.task.TaskContents;
import org.guichetunique.casework.office.task.Transfers;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.attachment.AttachmentList;
import org.guichetunique.portal.shell.document.DocumentList;
import org.guichetunique.portal.shell.document.DocumentNames;
import org.guichetunique.portal.shell.document.PagesInPlace;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.message.MessagesPanel;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels that every file has. */
@Configuration(proxyBeanMethods = false)
class FilePanels {

    private record Panel(Place place, int order, Function<OpenFile, Component> drawing) implements FilePanel {

        @Override
        public Optional<Component> draw(OpenFile file) {
            return Optional.of(drawing.apply(file));
        }
    }

    @Bean
    FilePanel statedPanel(TaskContents contents, Values values) {
        return new Panel(FilePanel.Place.BESIDE, 10, file -> {
            StatedPanel stated =
                    new StatedPanel(file.words(), file.known(), SourceDisagreements.among(file.known(), file.held()));
            stated.add(papers(file, contents, values));
            return stated;
        });
    }

    /** Of an appeal alone. */
    @Bean
    FilePanel contestedPanel(
            ContestedFiles contested,
            ReadContents contents,
            Catalogue catalogue,
            Dictionary dictionary,
            Values values) {
        return new FilePanel() {
            @Override
            public Place place() {
                return Place.ABOVE;
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Component> draw(OpenFile file) {
                return contested
                        .of(file.task(), file.officer())
                        .map(read -> new ContestedPanel(read, contents, catalogue, dictionary, values));
            }
        };
    }

    @Bean
    FilePanel evidencePanel() {
        return new Panel(
                FilePanel.Place.BESIDE,
                20,
                file -> new EvidencePanel(
                        file.words(), file.held(), SourceDisagreements.among(file.known(), file.held())));
    }

    @Bean
    FilePanel complementPanel(Complements complements) {
        return new Panel(
                FilePanel.Place.BENEATH,
                10,
                file -> new ComplementRequestPanel(file.task(), complements, file.officer(), file.words()));
    }

    @Bean
    FilePanel messagesPanel(Messages messages, Values values) {
        return new Panel(FilePanel.Place.BENEATH, 20, file -> {
            MessagesPanel talk = new MessagesPanel(
                    new OfficerConversation(messages, file.task(), file.officer()),
                    values,
                    file.words().service().calendar().zone(),
                    true);
            talk.addClassName("gu-pane");
            return talk;
        });
    }

    @Bean
    FilePanel opinionsPanel(Opinions opinions, OpinionReminders reminders, Contracts contracts) {
        return new Panel(
                FilePanel.Place.BENEATH,
                5,
                file -> new OpinionsPanel(file.task(), opinions, reminders, file.officer(), contracts, file.words()));
    }

    @Bean
    FilePanel notesPanel(Notes notes) {
        return new Panel(
                FilePanel.Place.BENEATH, 25, file -> new NotesPanel(file.task(), notes, file.officer(), file.words()));
    }

    @Bean
    FilePanel handOverPanel(Transfers handOvers, Contracts contracts) {
        return new Panel(
                FilePanel.Place.BENEATH,
                40,
                file -> new TransferPanel(file.task(), handOvers, file.officer(), contracts, file.words()));
    }

    @Bean
    FilePanel progressPanel(FileProgress progress, Values values) {
        return new Panel(FilePanel.Place.BENEATH, 30, file -> new ProgressPanel(file, progress, values));
    }

    /** What the person handed in, and what the case has given them. */
    private static Component papers(OpenFile file, TaskContents contents, Values values) {
        List<Attachment> attachments = contents.attachments(file.task(), file.officer());
        List<CaseDocument> documents = contents.documents(file.task(), file.officer());
        Div papers = new Div();
        papers.addClassName("gu-papers");
        return Wording.follow(papers, language -> {
            papers.removeAll();
            if (!attachments.isEmpty()) {
                papers.add(
                        new H2(Wording.in(language, "attachment.handedIn")),
                        new AttachmentList(
                                attachments,
                                address -> file.words().question(address, language),
                                language,
                                id -> contents.content(file.task(), id, file.officer())));
                attachments.stream()
                        .filter(one -> one.mediaType().equals("application/pdf"))
                        .map(one -> new PagesInPlace(
                                one.name(),
                                language,
                                () -> contents.content(file.task(), one.id(), file.officer())
                                        .map(FilePanels::bytes)))
                        .forEach(papers::add);
            }
            papers.add(new DocumentList(
                    documents,
                    file.words().service(),
                    values,
                    language,
                    "document.title.officer",
                    id -> contents.document(file.task(), id, file.officer())));
            documents.stream()
                    .filter(CaseDocument::isReady)
                    .map(one -> new PagesInPlace(
                            DocumentNames.of(one, file.words().service(), language),
                            language,
                            () -> contents.document(file.task(), one.id(), file.officer())))
                    .forEach(papers::add);
        });
    }

    /** Reads a file into memory. Uploads have a size limit. */
    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
