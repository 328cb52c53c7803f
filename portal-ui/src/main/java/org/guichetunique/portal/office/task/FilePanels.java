package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.office.note.Notes;
import org.guichetunique.casework.office.opinion.OpinionReminders;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.reading.ContestedFiles;
import org.guichetunique.casework.office.reading.TaskFiles;
import org.guichetunique.casework.office.task.FileProgress;
import org.guichetunique.casework.office.task.TaskContents;
import org.guichetunique.casework.office.task.Transfers;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.message.MessagesPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels that every file has. */
@Configuration(proxyBeanMethods = false)
class FilePanels {

    private record Panel(String name, Place place, int order, Function<OpenFile, Component> drawing)
            implements FilePanel {

        @Override
        public Optional<Component> draw(OpenFile file) {
            return Optional.of(drawing.apply(file));
        }
    }

    @Bean
    FilePanel papersPanel(TaskContents contents) {
        return new Panel(
                "papers",
                FilePanel.Place.ACROSS,
                10,
                file -> LivePanel.of(
                        file,
                        () -> List.of(
                                contents.attachments(file.task(), file.officer()),
                                contents.documents(file.task(), file.officer())),
                        () -> new PapersPanel(
                                new PapersPanel.Papers(
                                        contents.attachments(file.task(), file.officer()),
                                        id -> contents.content(file.task(), id, file.officer()),
                                        contents.documents(file.task(), file.officer()),
                                        id -> contents.document(file.task(), id, file.officer())),
                                file.words())));
    }

    @Bean
    FilePanel statedPanel() {
        return new Panel(
                "stated",
                FilePanel.Place.BESIDE,
                10,
                file -> LivePanel.of(
                        file,
                        () -> List.of(file.known(), file.held()),
                        () -> new StatedPanel(
                                file.words(), file.known(), SourceDisagreements.among(file.known(), file.held()))));
    }

    @Bean
    FilePanel printPanel(TaskFiles files, FilePrint print) {
        return new Panel(
                "",
                FilePanel.Place.WAY,
                10,
                file -> print.way(file.task().reference().value(), () -> files.of(file.task(), file.officer())));
    }

    /** Of an appeal alone. */
    @Bean
    FilePanel contestedPanel(ContestedFiles contested, FileDrawing drawing) {
        return new FilePanel() {
            @Override
            public String name() {
                return "contested";
            }

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
                return contested.of(file.task(), file.officer()).map(drawing::contested);
            }
        };
    }

    @Bean
    FilePanel evidencePanel() {
        return new Panel(
                "evidence",
                FilePanel.Place.BESIDE,
                20,
                file -> LivePanel.of(
                        file,
                        () -> List.of(file.known(), file.held()),
                        () -> new EvidencePanel(
                                file.words(), file.held(), SourceDisagreements.among(file.known(), file.held()))));
    }

    @Bean
    FilePanel complementPanel(Complements complements) {
        return new Panel(
                "complement",
                FilePanel.Place.BENEATH,
                10,
                file -> looking(
                        file,
                        new ComplementRequestPanel(file.task(), complements, file.officer(), file.words()),
                        ComplementRequestPanel::look));
    }

    @Bean
    FilePanel messagesPanel(Messages messages, Contracts contracts, Values values) {
        return new Panel("messages", FilePanel.Place.BENEATH, 20, file -> {
            MessagesPanel talk = new MessagesPanel(
                    new OfficerConversation(messages, file.task(), file.officer(), contracts),
                    values,
                    file.words().service().competence().calendar().zone(),
                    true);
            talk.addClassName("gu-pane");
            Buttons.SEND.answers(talk.sending());
            return looking(file, talk, MessagesPanel::look);
        });
    }

    @Bean
    FilePanel opinionsPanel(Opinions opinions, OpinionReminders reminders, Contracts contracts) {
        return new Panel(
                "opinions",
                FilePanel.Place.BENEATH,
                5,
                file -> looking(
                        file,
                        new OpinionsPanel(file.task(), opinions, reminders, file.officer(), contracts, file.words()),
                        OpinionsPanel::look));
    }

    @Bean
    FilePanel notesPanel(Notes notes) {
        return new Panel(
                "notes",
                FilePanel.Place.BENEATH,
                25,
                file -> looking(
                        file, new NotesPanel(file.task(), notes, file.officer(), file.words()), NotesPanel::look));
    }

    @Bean
    FilePanel handOverPanel(Transfers handOvers, Contracts contracts) {
        return new Panel(
                "handOver",
                FilePanel.Place.BENEATH,
                40,
                file -> new TransferPanel(file.task(), handOvers, file.officer(), contracts, file.words()));
    }

    @Bean
    FilePanel progressPanel(FileProgress progress, Values values) {
        return new Panel(
                "progress",
                FilePanel.Place.BENEATH,
                50,
                file -> LivePanel.of(
                        file,
                        () -> progress.steps(file.task(), file.officer()),
                        () -> new ProgressPanel(file, progress, values)));
    }

    /** Looks again by itself, and keeps what is being written in it. */
    private static <T extends Component> T looking(OpenFile file, T panel, Consumer<T> look) {
        file.onLook(() -> look.accept(panel));
        return panel;
    }
}
