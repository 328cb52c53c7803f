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

/** The parts that every file has; a feature of its own beside them brings its own {@link FilePanel}. */
final class FilePanels {

    private FilePanels() {}

    private abstract static class Panel implements FilePanel {

        private final String name;
        private final Place place;
        private final int order;
        private final Function<OpenFile, Component> drawing;

        Panel(String name, Place place, int order, Function<OpenFile, Component> drawing) {
            this.name = name;
            this.place = place;
            this.order = order;
            this.drawing = drawing;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Optional<Component> draw(OpenFile file) {
            return Optional.of(drawing.apply(file));
        }
    }

    @org.springframework.stereotype.Component
    static final class PapersPart extends Panel {

        PapersPart(TaskContents contents) {
            super(
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
    }

    @org.springframework.stereotype.Component
    static final class StatedPart extends Panel {

        StatedPart() {
            super(
                    "stated",
                    FilePanel.Place.BESIDE,
                    10,
                    file -> LivePanel.of(
                            file,
                            () -> List.of(file.known(), file.held()),
                            () -> new StatedPanel(
                                    file.words(), file.known(), SourceDisagreements.among(file.known(), file.held()))));
        }
    }

    @org.springframework.stereotype.Component
    static final class PrintPart extends Panel {

        PrintPart(TaskFiles files, FilePrint print) {
            super(
                    "",
                    FilePanel.Place.WAY,
                    10,
                    file -> print.way(file.task().reference().value(), () -> files.of(file.task(), file.officer())));
        }
    }

    /** Of an appeal alone. */
    @org.springframework.stereotype.Component
    static final class ContestedPart implements FilePanel {

        private final ContestedFiles contested;
        private final FileDrawing drawing;

        ContestedPart(ContestedFiles contested, FileDrawing drawing) {
            this.contested = contested;
            this.drawing = drawing;
        }

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
    }

    @org.springframework.stereotype.Component
    static final class EvidencePart extends Panel {

        EvidencePart() {
            super(
                    "evidence",
                    FilePanel.Place.BESIDE,
                    20,
                    file -> LivePanel.of(
                            file,
                            () -> List.of(file.known(), file.held()),
                            () -> new EvidencePanel(
                                    file.words(), file.held(), SourceDisagreements.among(file.known(), file.held()))));
        }
    }

    @org.springframework.stereotype.Component
    static final class ComplementPart extends Panel {

        ComplementPart(Complements complements) {
            super(
                    "complement",
                    FilePanel.Place.BENEATH,
                    10,
                    file -> looking(
                            file,
                            new ComplementRequestPanel(file.task(), complements, file.officer(), file.words()),
                            ComplementRequestPanel::look));
        }
    }

    @org.springframework.stereotype.Component
    static final class MessagesPart extends Panel {

        MessagesPart(Messages messages, Contracts contracts, Values values) {
            super("messages", FilePanel.Place.BENEATH, 20, file -> {
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
    }

    @org.springframework.stereotype.Component
    static final class OpinionsPart extends Panel {

        OpinionsPart(Opinions opinions, OpinionReminders reminders, Contracts contracts) {
            super(
                    "opinions",
                    FilePanel.Place.BENEATH,
                    5,
                    file -> looking(
                            file,
                            new OpinionsPanel(
                                    file.task(), opinions, reminders, file.officer(), contracts, file.words()),
                            OpinionsPanel::look));
        }
    }

    @org.springframework.stereotype.Component
    static final class NotesPart extends Panel {

        NotesPart(Notes notes) {
            super(
                    "notes",
                    FilePanel.Place.BENEATH,
                    25,
                    file -> looking(
                            file, new NotesPanel(file.task(), notes, file.officer(), file.words()), NotesPanel::look));
        }
    }

    @org.springframework.stereotype.Component
    static final class HandOverPart extends Panel {

        HandOverPart(Transfers handOvers, Contracts contracts) {
            super(
                    "handOver",
                    FilePanel.Place.BENEATH,
                    40,
                    file -> new TransferPanel(file.task(), handOvers, file.officer(), contracts, file.words()));
        }
    }

    @org.springframework.stereotype.Component
    static final class ProgressPart extends Panel {

        ProgressPart(FileProgress progress, Values values) {
            super(
                    "progress",
                    FilePanel.Place.BENEATH,
                    50,
                    file -> LivePanel.of(
                            file,
                            () -> progress.steps(file.task(), file.officer()),
                            () -> new ProgressPanel(file, progress, values)));
        }
    }

    /** Looks again by itself, and keeps what is being written in it. */
    private static <T extends Component> T looking(OpenFile file, T panel, Consumer<T> look) {
        file.onLook(() -> look.accept(panel));
        return panel;
    }
}
