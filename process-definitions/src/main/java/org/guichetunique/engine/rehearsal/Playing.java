package org.guichetunique.engine.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichetunique.engine.studio.Publishing;
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

/** Plays a procedure in a room of its own. */
public final class Playing implements Publishing.Trial {

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

    public Playing(Definitions definitions, Lint lint, Stages stages, Rooms rooms) {
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
                        .map(Played::name)
                        .toList()
                : List.of();
    }

    Beginning begin(
            ProcedureFiles files, Function<PublicService, LocalDate> day, String person, Map<String, String> refusals) {
        List<Finding> wrong = lint.errors(files.key(), files.texts()).stream()
                .filter(finding -> !NO_HINDRANCE.contains(finding.rule()))
                .toList();
        Optional<PublicService> read = definitions.read(files, new Findings());
        if (!wrong.isEmpty() || read.isEmpty()) {
            return new Beginning.Wrong(wrong);
        }
        PublicService service = read.get();
        if (!service.isChosen() || service.onlyByMandate()) {
            return new Beginning.NotByPeople();
        }
        LocalDate chosen = day.apply(service);
        try {
            Rooms.Room room = rooms.open(chosen, refusals);
            return new Beginning.Begun(stages.open(service, files, room, chosen, person, refusals));
        } catch (Rooms.NoRoom | Stages.UnplayableModel e) {
            return new Beginning.Impossible(String.valueOf(e.getMessage()));
        }
    }

    /** All that are kept with the files. */
    List<Played> play(ProcedureFiles files) {
        List<Played> played = new ArrayList<>();
        files.names(Script.ENDING)
                .forEach(name -> ScriptFiles.read(
                                files.path(name), files.texts().getOrDefault(name, ""), new Findings())
                        .ifPresent(script -> played.add(play(Script.name(name), script, files))));
        return played;
    }

    private Played play(String name, Script script, ProcedureFiles files) {
        return switch (begin(files, service -> script.day(), script.person(), script.refusals())) {
            case Beginning.Begun begun -> {
                try (Stage stage = begun.stage()) {
                    List<Difference> differences = Comparing.play(script, stage);
                    yield new Played(name, differences, stage.scene().flows());
                }
            }
            case Beginning.Impossible impossible -> notPlayed(name, impossible.why());
            case Beginning.Wrong wrong -> notPlayed(name, String.valueOf(wrong.findings()));
            case Beginning.NotByPeople others -> notPlayed(name, "");
        };
    }

    private static Played notPlayed(String name, String why) {
        return new Played(name, List.of(new Difference.Trouble(why)), Set.of());
    }
}
