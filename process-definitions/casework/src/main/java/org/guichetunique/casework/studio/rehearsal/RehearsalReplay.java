package org.guichetunique.casework.studio.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guichetunique.casework.studio.drafting.Publishing;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.Rule;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.check.Lint;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.rehearsal.Script;
import org.guichetunique.procedures.rehearsal.ScriptFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays a procedure in a room of its own. */
@Component
public final class RehearsalReplay implements Publishing.Trial {

    /** What a rehearsal may have in spite of: nothing that decides what the engine does, or what it could be made to do. */
    private static final Set<Rule> NO_HINDRANCE = Set.of(
            ProcedureRule.TEXT_MISSING,
            ProcedureRule.TRANSLATION_MISSING,
            ProcedureRule.TRANSLATION_EXTRA,
            ProcedureRule.LEGAL_BASIS_MISSING,
            ProcedureRule.DOCUMENT_PLACE,
            ProcedureRule.DOCUMENT_ISSUER,
            ProcedureRule.NOT_A_PARTICIPANT,
            ProcedureRule.SILO,
            ProcedureRule.FALLBACK_WRONG,
            ProcedureRule.INPUT_MISSING,
            ProcedureRule.INPUT_ONLY_EVIDENCE,
            ProcedureRule.REFUSAL_UNCAUGHT,
            ProcedureRule.REHEARSAL_DAY,
            ProcedureRule.REHEARSAL_STEP,
            ProcedureRule.REHEARSAL_REFUSAL);

    private final Definitions definitions;
    private final Lint lint;
    private final Stages stages;
    private final Rooms rooms;

    public RehearsalReplay(Definitions definitions, Lint lint, Stages stages, Rooms rooms) {
        this.definitions = definitions;
        this.lint = lint;
        this.stages = stages;
        this.rooms = rooms;
    }

    /** Nothing is held against a draft where no authority is simulated. */
    @Override
    public List<String> failing(ProcedureFiles files) {
        return rooms.areThere()
                ? play(files).stream()
                        .filter(one -> !one.differences().isEmpty())
                        .map(ReplayedRehearsal::name)
                        .toList()
                : List.of();
    }

    /** What is played, and what keeps it from being played. */
    private record Reading(@Nullable PublicService service, List<Finding> wrong) {}

    RehearsalResult begin(
            ProcedureFiles files, Function<PublicService, LocalDate> day, String person, Map<String, String> refusals) {
        Reading read = read(files);
        return read.service() == null
                ? new RehearsalResult.Wrong(read.wrong())
                : begin(read.service(), files, day.apply(read.service()), person, refusals);
    }

    private Reading read(ProcedureFiles files) {
        List<Finding> wrong = lint.errors(files.key(), files.texts()).stream()
                .filter(finding -> !NO_HINDRANCE.contains(finding.rule()))
                .toList();
        return new Reading(
                wrong.isEmpty() ? definitions.read(files, new Findings()).orElse(null) : null, wrong);
    }

    private RehearsalResult begin(
            PublicService service, ProcedureFiles files, LocalDate day, String person, Map<String, String> refusals) {
        if (!service.isChosen() || service.applicants().onlyByMandate()) {
            return new RehearsalResult.NotByPeople();
        }
        try {
            Rooms.Room room = rooms.open(day, refusals);
            return in(room, service, files, day, person, refusals);
        } catch (Rooms.NoRoom e) {
            return new RehearsalResult.Impossible(String.valueOf(e.getMessage()));
        }
    }

    private RehearsalResult in(
            Rooms.Room room,
            PublicService service,
            ProcedureFiles files,
            LocalDate day,
            String person,
            Map<String, String> refusals) {
        try {
            return new RehearsalResult.Begun(stages.open(service, files, room, day, person, refusals));
        } catch (Stages.UnplayableModel e) {
            rooms.close(room);
            return new RehearsalResult.Impossible(String.valueOf(e.getMessage()));
        }
    }

    /** All that are kept with the files. */
    List<ReplayedRehearsal> play(ProcedureFiles files) {
        List<String> names = files.names(Script.ENDING);
        if (names.isEmpty()) {
            return List.of();
        }
        Reading read = read(files);
        List<ReplayedRehearsal> played = new ArrayList<>();
        names.forEach(name -> ScriptFiles.read(files.path(name), files.texts().getOrDefault(name, ""), new Findings())
                .ifPresent(script -> played.add(play(Script.name(name), script, read, files))));
        return played;
    }

    private ReplayedRehearsal play(String name, Script script, Reading read, ProcedureFiles files) {
        PublicService service = read.service();
        if (service == null) {
            return notPlayed(name, String.valueOf(read.wrong()));
        }
        return switch (begin(service, files, script.day(), script.person(), script.refusals())) {
            case RehearsalResult.Begun begun -> {
                try (Stage stage = begun.stage()) {
                    List<Difference> differences = Comparing.play(script, stage);
                    yield new ReplayedRehearsal(name, differences, stage.scene().flows());
                }
            }
            case RehearsalResult.Impossible impossible -> notPlayed(name, impossible.why());
            case RehearsalResult.Wrong wrong -> notPlayed(name, String.valueOf(wrong.findings()));
            case RehearsalResult.NotByPeople others -> notPlayed(name, "");
        };
    }

    private static ReplayedRehearsal notPlayed(String name, String why) {
        return new ReplayedRehearsal(name, List.of(new Difference.Trouble(why)), Set.of());
    }
}
