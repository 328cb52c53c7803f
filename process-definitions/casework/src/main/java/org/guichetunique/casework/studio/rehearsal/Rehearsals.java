package org.guichetunique.casework.studio.rehearsal;

import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.guichetunique.casework.studio.drafting.Designer;
import org.guichetunique.casework.studio.drafting.DraftFiles;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.rehearsal.Script;
import org.guichetunique.procedures.rehearsal.ScriptFiles;
import org.springframework.stereotype.Component;

/** Rehearses procedures as they are being written, and plays again what was kept of that. */
@RolesAllowed({"DESIGNER", "REVIEWER"})
@Component
public class Rehearsals {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final Studio studio;
    private final DraftFiles draftFiles;
    private final Definitions definitions;
    private final Rooms rooms;
    private final RehearsalReplay playing;
    private final Clock clock;

    public Rehearsals(
            Studio studio,
            DraftFiles draftFiles,
            Definitions definitions,
            Rooms rooms,
            RehearsalReplay playing,
            Clock clock) {
        this.studio = studio;
        this.draftFiles = draftFiles;
        this.definitions = definitions;
        this.rooms = rooms;
        this.playing = playing;
        this.clock = clock;
    }

    /** Whether authorities are simulated here. */
    public boolean arePossible() {
        return rooms.areThere();
    }

    /** Whom one can be in a rehearsal; nobody where no authority is simulated, or none answers. */
    public List<Rooms.Player> players() {
        try {
            return rooms.areThere() ? rooms.players() : List.of();
        } catch (Rooms.NoRoom e) {
            return List.of();
        }
    }

    /** The operations of the procedure that an authority may refuse, by id. */
    public List<Operation> refusable(String procedure) {
        Map<String, Operation> operations = new TreeMap<>();
        studio.service(procedure)
                .ifPresent(service -> service.questions()
                        .evidence()
                        .forEach(need -> operations.put(need.operation().id(), need.operation())));
        called(studio.texts(procedure).getOrDefault(procedure + ".bpmn", ""))
                .forEach(operation -> operations.put(operation.id(), operation));
        return operations.values().stream()
                .filter(operation -> !operation.refusals().isEmpty())
                .toList();
    }

    private List<Operation> called(String model) {
        return ModelFile.read(Path.of("model.bpmn"), model, new Findings()).stream()
                .flatMap(root -> root.all("serviceTask"))
                .flatMap(task -> task.attribute("camunda:topic").stream())
                .flatMap(topic -> definitions.contracts().find(topic).stream())
                .toList();
    }

    /** Begins with the procedure as it is written now, today or on the next day on which the authority works. */
    public RehearsalResult begin(String procedure, String person, Map<String, String> refusals) {
        ProcedureFiles files = ProcedureFiles.draft(procedure, studio.texts(procedure), new Findings());
        return playing.begin(
                files,
                service -> service.competence()
                        .calendar()
                        .onWorkingDay(service.competence().calendar().dayOf(clock.instant())),
                person,
                refusals);
    }

    /** Keeps a rehearsal among the files of the draft; one of the same name gives way. */
    @RolesAllowed("DESIGNER")
    public DraftFiles.Writing keep(String procedure, String name, Stage stage, Designer designer) {
        return NAME.matcher(name).matches()
                ? draftFiles.write(procedure, name + Script.ENDING, ScriptFiles.write(stage.script()), designer)
                : DraftFiles.Writing.REFUSED;
    }

    /** Names of those that are kept with the procedure as it is written now. */
    public List<String> kept(String procedure) {
        return studio.texts(procedure).keySet().stream()
                .filter(name -> name.endsWith(Script.ENDING))
                .map(Script::name)
                .sorted()
                .toList();
    }

    /** Plays all again that are kept with the procedure as it is written now. */
    public List<ReplayedRehearsal> play(String procedure) {
        return playing.play(ProcedureFiles.draft(procedure, studio.texts(procedure), new Findings()));
    }

    /** How much of the model as it is written now those have been through that were played. */
    public Coverage coverage(String procedure, List<ReplayedRehearsal> played) {
        Set<String> taken = new HashSet<>();
        played.forEach(one -> taken.addAll(one.flows()));
        return Coverage.of(ProcedureFiles.draft(procedure, studio.texts(procedure), new Findings()), taken);
    }
}
