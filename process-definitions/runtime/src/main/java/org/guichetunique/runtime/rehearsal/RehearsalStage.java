package org.guichetunique.runtime.rehearsal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.office.task.Answers;
import org.guichetunique.casework.request.FilingFacts;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.casework.studio.rehearsal.Stage;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;
import org.guichetunique.procedures.rehearsal.Script;
import tools.jackson.databind.node.StringNode;

/** One case on the engine of the rehearsals, its calls made and its time let pass from here. */
final class RehearsalStage implements Stage {

    private static final String NATIONAL_ID = "nationalId";

    private final RehearsalEngine.EngineOfStage own;
    private final RehearsedCase one;
    private final ProcessModel model;
    private final RehearsalCalls calls;
    private final Given given;
    private final Runnable whenClosed;
    private final RehearsalRun run;
    private final RehearsalTimers timers;
    private final List<Script.Act> acts = new ArrayList<>();

    RehearsalStage(
            RehearsalEngine.EngineOfStage own,
            RehearsedCase one,
            ProcedureFiles files,
            Contracts contracts,
            Exchange exchange,
            Given given,
            Runnable whenClosed) {
        this.own = own;
        this.one = one;
        this.model = ModelFile.read(
                        Path.of(files.model()), files.texts().getOrDefault(files.model(), ""), new Findings())
                .flatMap(root -> root.all("process").findFirst())
                .map(ProcessModel::new)
                .orElseThrow(() -> new IllegalArgumentException("No process in " + files.key()));
        this.calls = new RehearsalCalls(one, exchange);
        this.given = given;
        this.whenClosed = whenClosed;
        this.run = new RehearsalRun(own, one, contracts, calls);
        this.timers = new RehearsalTimers(own.engine(), run, one, model);
    }

    /**
     * What a rehearsal begins with.
     *
     * @param person national number of who files
     * @param refusals codes with which operations answer, by operation
     */
    record Given(LocalDate day, String person, Map<String, String> refusals) {

        Given {
            refusals = Map.copyOf(refusals);
        }
    }

    /** Asks for the evidence of the request, one question after the other so that it is the same each time. */
    void prepare() {
        one.put(
                Map.of(
                        new Address(one.service.applicants().signedInAs(), NATIONAL_ID),
                        StringNode.valueOf(given.person())),
                Source.Kind.IDENTITY,
                given.person(),
                null);
        List<EvidenceNeed> open = new ArrayList<>(one.service.questions().evidence());
        for (Optional<EvidenceNeed> next = ready(open); next.isPresent(); next = ready(open)) {
            open.remove(next.get());
            calls.make(
                    next.get().operation(),
                    next.get().bindings(),
                    UUID.randomUUID().toString());
        }
    }

    private Optional<EvidenceNeed> ready(List<EvidenceNeed> open) {
        return open.stream().filter(need -> need.canBeAsked(one.data())).findFirst();
    }

    @Override
    public Scene scene() {
        boolean filed = run.isFiled();
        return new Scene(
                one.service,
                run.state(),
                one.now,
                one.clock == null ? null : one.clock.endsAt(),
                filed ? new Form(one.service.questions().form().id(), List.of()) : RehearsalForms.asked(one),
                tasks(),
                timers.awaited(),
                run.standing(),
                List.copyOf(one.passed),
                Set.copyOf(one.flows),
                calls.made(),
                new LinkedHashMap<>(one.values),
                one.over ? one.end : "",
                run.trouble());
    }

    private List<Scene.Task> tasks() {
        return run.isUnderWay()
                ? engine().getTaskService().createTaskQuery().processInstanceId(run.instance()).list().stream()
                        .map(Task::getTaskDefinitionKey)
                        .sorted()
                        .map(this::task)
                        .toList()
                : List.of();
    }

    private Scene.Task task(String activity) {
        XmlElement element = model.node(activity).orElseThrow();
        String form = element.attribute("camunda:formRef").orElse("");
        return new Scene.Task(
                activity,
                element.attribute("camunda:candidateGroups").orElse(""),
                one.service.questions().forms().getOrDefault(form, new Form(form, List.of())));
    }

    @Override
    public List<Problem> file(Map<Address, String> typed) {
        if (run.isFiled()) {
            throw new IllegalStateException("Filed already");
        }
        Answers answers = RehearsalForms.answers(RehearsalForms.asked(one), typed);
        if (!answers.problems().isEmpty()) {
            return answers.problems();
        }
        acts.add(new Script.Act.Filed(RehearsalForms.written(typed)));
        one.put(answers.values(), Source.Kind.PERSON, given.person(), null);
        one.clock = Clocks.starting(one.service, one.now);
        one.put(
                FilingFacts.of(one.service, one.now, "https://rehearsal.invalid/"),
                Source.Kind.RULE,
                FilingFacts.SOURCE,
                null);
        run.start();
        return List.of();
    }

    @Override
    public List<Problem> complete(String activity, Map<Address, String> typed) {
        Task task = run.isUnderWay()
                ? engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(run.instance())
                        .taskDefinitionKey(activity)
                        .orderByTaskCreateTime()
                        .asc()
                        .orderByTaskId()
                        .asc()
                        .list()
                        .stream()
                        .findFirst()
                        .orElse(null)
                : null;
        if (task == null) {
            throw new IllegalArgumentException("No task waits at " + activity);
        }
        Scene.Task shown = task(activity);
        Answers answers = RehearsalForms.answers(shown.form(), typed);
        if (!answers.problems().isEmpty()) {
            return answers.problems();
        }
        acts.add(new Script.Act.Done(activity, RehearsalForms.written(typed)));
        boolean applicants = shown.candidate().equals(Candidates.APPLICANT);
        one.put(
                answers.values(),
                applicants ? Source.Kind.PERSON : Source.Kind.OFFICER,
                applicants ? given.person() : shown.candidate(),
                null);
        run.attempt(() -> engine().getTaskService().complete(task.getId()));
        run.goOn();
        return List.of();
    }

    @Override
    public void letTimePass() {
        timers.inOrder().stream().findFirst().ifPresent(job -> {
            acts.add(new Script.Act.Waited(timers.awaited(job).activity()));
            Instant due = timers.awaited(job).at();
            one.now = due.isAfter(one.now) ? due : one.now;
            run.attempt(() -> engine().getManagementService().executeJob(job.getId()));
            run.goOn();
        });
    }

    @Override
    public void callAgain() {
        run.callAgain();
    }

    @Override
    public Script script() {
        TreeSet<String> passes = new TreeSet<>();
        one.passed.forEach(passed -> passes.add(passed.activity()));
        return new Script(
                given.day(),
                given.person(),
                given.refusals(),
                acts,
                new Script.Expected(one.over ? one.end : "", passes, new HashMap<>(one.rules)));
    }

    boolean isClosed() {
        return run.isClosed();
    }

    @Override
    public synchronized void close() {
        if (run.isClosed()) {
            return;
        }
        run.close();
        whenClosed.run();
    }

    private ProcessEngine engine() {
        return own.engine();
    }
}
