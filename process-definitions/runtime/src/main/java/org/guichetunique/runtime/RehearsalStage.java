package org.guichetunique.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.guichetunique.casework.casefile.CallKeys;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.casework.office.task.Answers;
import org.guichetunique.casework.request.Question;
import org.guichetunique.casework.request.Submission.Problem;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.casework.studio.rehearsal.Stage;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;
import org.guichetunique.procedures.rehearsal.Script;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One case on the engine of the rehearsals, its calls made and its time let pass from here. */
final class RehearsalStage implements Stage {

    /** More than any procedure makes; a model that goes round in circles is stopped. */
    private static final int MOST_CALLS = 300;

    private static final int MOST_STEPS = 2000;
    private static final String WORKER = "rehearsal";
    private static final String FILING = "filed-on";
    private static final String NATIONAL_ID = "nationalId";
    private static final String NO_FILE = "00000000-0000-0000-0000-000000000000";
    private static final Duration LOCK = Duration.ofMinutes(10);

    private final RehearsalEngine.EngineOfStage own;
    private final RehearsedCase one;
    private final ProcessModel model;
    private final Contracts contracts;
    private final RehearsalCalls calls;
    private final LocalDate day;
    private final String person;
    private final Map<String, String> refusals;
    private final Runnable whenClosed;
    private final List<Script.Act> acts = new ArrayList<>();
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Scene.Awaited> times = new HashMap<>();
    private String broken = "";
    private @Nullable String instance;
    private volatile boolean closed;

    RehearsalStage(
            RehearsalEngine.EngineOfStage own,
            RehearsedCase one,
            ProcedureFiles files,
            Contracts contracts,
            Exchange exchange,
            LocalDate day,
            String person,
            Map<String, String> refusals,
            Runnable whenClosed) {
        this.own = own;
        this.one = one;
        this.model = ModelFile.read(
                        Path.of(files.model()), files.texts().getOrDefault(files.model(), ""), new Findings())
                .flatMap(root -> root.all("process").findFirst())
                .map(ProcessModel::new)
                .orElseThrow(() -> new IllegalArgumentException("No process in " + files.key()));
        this.contracts = contracts;
        this.calls = new RehearsalCalls(one, exchange);
        this.day = day;
        this.person = person;
        this.refusals = Map.copyOf(refusals);
        this.whenClosed = whenClosed;
    }

    /** Asks for the evidence of the request, one question after the other so that it is the same each time. */
    void prepare() {
        one.put(
                Map.of(new Address(one.service.signedInAs(), NATIONAL_ID), StringNode.valueOf(person)),
                Source.Kind.IDENTITY,
                person,
                null);
        List<EvidenceNeed> open = new ArrayList<>(one.service.evidence());
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
        boolean filed = instance != null;
        return new Scene(
                one.service,
                state(),
                one.now,
                one.clock == null ? null : one.clock.endsAt(),
                filed ? new Form(one.service.form().id(), List.of()) : asked(),
                tasks(),
                awaited(),
                filed && !one.over && !closed ? standing() : Set.of(),
                List.copyOf(one.passed),
                Set.copyOf(one.flows),
                calls.made(),
                new LinkedHashMap<>(one.values),
                one.over ? one.end : "",
                trouble());
    }

    private Scene.State state() {
        if (instance == null) {
            return Scene.State.PREPARED;
        }
        if (one.over) {
            return Scene.State.ENDED;
        }
        if (!broken.isEmpty()) {
            return Scene.State.BROKEN;
        }
        return failed.isEmpty() ? Scene.State.GOES_ON : Scene.State.CALL_FAILED;
    }

    private String trouble() {
        return broken.isEmpty() ? String.join(", ", new TreeSet<>(failed.values())) : broken;
    }

    private Set<String> standing() {
        return new TreeSet<>(engine().getRuntimeService().getActiveActivityIds(instance));
    }

    /** The form without what an authority has given. */
    private Form asked() {
        return new Form(
                one.service.form().id(),
                one.service.form().sections().stream()
                        .map(section -> new Form.Section(
                                section.key(),
                                section.fields().stream()
                                        .filter(field -> Question.isAsked(field, one.values))
                                        .toList()))
                        .filter(section -> !section.fields().isEmpty())
                        .toList());
    }

    private List<Scene.Task> tasks() {
        return isUnderWay()
                ? engine().getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
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
                one.service.forms().getOrDefault(form, new Form(form, List.of())));
    }

    private List<Scene.Awaited> awaited() {
        return timers().stream().map(this::awaited).toList();
    }

    /** The first one first. */
    private List<Job> timers() {
        return isUnderWay()
                ? engine().getManagementService().createJobQuery().processInstanceId(instance).timers().list().stream()
                        .sorted(Comparator.comparing((Job job) -> awaited(job).at())
                                .thenComparing(job -> awaited(job).activity()))
                        .toList()
                : List.of();
    }

    /** By the rehearsal's clock: the engine counts a term from its own, which stands on the machine's day. */
    private Scene.Awaited awaited(Job job) {
        return times.computeIfAbsent(job.getId(), id -> {
            String activity = engine().getManagementService()
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            Instant stated = job.getDuedate().toInstant();
            boolean counted = model.node(activity)
                    .flatMap(node -> node.child("timerEventDefinition"))
                    .filter(timer -> timer.child("timeDate").isEmpty())
                    .isPresent();
            Duration term = Duration.between(job.getCreateTime().toInstant(), stated);
            return new Scene.Awaited(activity, counted ? one.now.plus(term) : stated);
        });
    }

    @Override
    public List<Problem> file(Map<Address, String> typed) {
        if (instance != null) {
            throw new IllegalStateException("Filed already");
        }
        Answers answers = answers(asked(), typed);
        if (!answers.problems().isEmpty()) {
            return answers.problems();
        }
        acts.add(new Script.Act.Filed(written(typed)));
        one.put(answers.values(), Source.Kind.PERSON, person, null);
        LegalClock clock = Clocks.starting(one.service, one.now);
        one.clock = clock;
        Map<Address, JsonNode> filing = new HashMap<>();
        filing.put(
                one.service.filedOn(),
                StringNode.valueOf(one.service.calendar().dayOf(one.now).toString()));
        if (one.service.followedAt() != null) {
            filing.put(one.service.followedAt(), StringNode.valueOf("https://rehearsal.invalid/"));
        }
        one.put(filing, Source.Kind.RULE, FILING, null);
        attempt(() -> instance = engine().getRuntimeService()
                .createProcessInstanceByKey(one.service.key())
                .processDefinitionTenantId(own.tenant())
                .businessKey(one.id.toString())
                .execute()
                .getId());
        goOn();
        return List.of();
    }

    @Override
    public List<Problem> complete(String activity, Map<Address, String> typed) {
        Task task = isUnderWay()
                ? engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
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
        Answers answers = answers(shown.form(), typed);
        if (!answers.problems().isEmpty()) {
            return answers.problems();
        }
        acts.add(new Script.Act.Done(activity, written(typed)));
        boolean applicants = shown.candidate().equals(Candidates.APPLICANT);
        one.put(
                answers.values(),
                applicants ? Source.Kind.PERSON : Source.Kind.OFFICER,
                applicants ? person : shown.candidate(),
                null);
        attempt(() -> engine().getTaskService().complete(task.getId()));
        goOn();
        return List.of();
    }

    /** A file that is wanted is there: what it holds plays no part. */
    private static Answers answers(Form form, Map<Address, String> typed) {
        Map<Address, String> all = new HashMap<>(typed);
        form.fields()
                .filter(field -> field.element().kind() == Element.Kind.DOCUMENT && field.required())
                .forEach(field -> all.putIfAbsent(field.address(), NO_FILE));
        return Answers.of(form, all);
    }

    private static Map<Address, String> written(Map<Address, String> typed) {
        Map<Address, String> written = new LinkedHashMap<>();
        typed.forEach((address, text) -> {
            if (!text.isBlank()) {
                written.put(address, text);
            }
        });
        return written;
    }

    @Override
    public void letTimePass() {
        timers().stream().findFirst().ifPresent(job -> {
            acts.add(new Script.Act.Waited(awaited(job).activity()));
            Instant due = awaited(job).at();
            one.now = due.isAfter(one.now) ? due : one.now;
            attempt(() -> engine().getManagementService().executeJob(job.getId()));
            goOn();
        });
    }

    @Override
    public void callAgain() {
        failed.clear();
        goOn();
    }

    /** Makes every call that waits, and those that follow, until somebody or something else is waited for. */
    private void goOn() {
        for (int made = 0; isUnderWay() && broken.isEmpty(); made++) {
            engine().getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .messages()
                    .list()
                    .forEach(
                            job -> attempt(() -> engine().getManagementService().executeJob(job.getId())));
            Optional<ExternalTask> next = isUnderWay() ? waitingCall() : Optional.empty();
            if (next.isEmpty()) {
                return;
            }
            if (made > MOST_CALLS || one.passed.size() > MOST_STEPS) {
                broken = "The procedure makes more than " + MOST_CALLS + " calls";
                return;
            }
            make(next.get());
        }
    }

    private Optional<ExternalTask> waitingCall() {
        return engine().getExternalTaskService().createExternalTaskQuery().processInstanceId(instance).list().stream()
                .filter(task -> !failed.containsKey(task.getId()))
                .min(Comparator.comparing(ExternalTask::getActivityId).thenComparing(ExternalTask::getId));
    }

    private void make(ExternalTask task) {
        Bindings bindings = CallTask.bindings(
                        engine().getRepositoryService(), task.getProcessDefinitionId(), task.getActivityId())
                .about(Members.at(
                        engine().getRepositoryService(),
                        engine().getRuntimeService(),
                        task.getProcessDefinitionId(),
                        task.getActivityId(),
                        task.getExecutionId()));
        String key = keys.computeIfAbsent(task.getId(), id -> {
            int visit = visits.merge(task.getActivityId() + " " + bindings.member(), 1, Integer::sum);
            return CallKeys.of(one.id, task.getActivityId(), bindings.member(), visit)
                    .toString();
        });
        Outcome outcome = calls.make(contracts.operation(task.getTopicName()), bindings, key);
        engine().getExternalTaskService().lock(task.getId(), WORKER, LOCK.toMillis());
        switch (outcome) {
            case Outcome.Answered answered ->
                attempt(() -> engine().getExternalTaskService().complete(task.getId(), WORKER));
            case Outcome.Refused refused ->
                attempt(() -> engine().getExternalTaskService().handleBpmnError(task.getId(), WORKER, refused.code()));
            case Outcome.Failed other -> failed.put(task.getId(), other.reason().name());
            case Outcome.Deferred deferred -> failed.put(task.getId(), Outcome.Reason.NOT_YET_ANSWERED.name());
            case Outcome.Lacking lacking -> failed.put(task.getId(), "LACKING_INPUT " + lacking.addresses());
        }
    }

    /** What the engine cannot do with the model is shown to who wrote it. */
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (ProcessEngineException | IllegalStateException | IllegalArgumentException e) {
            broken = String.valueOf(e.getMessage());
        }
    }

    @Override
    public Script script() {
        TreeSet<String> passes = new TreeSet<>();
        one.passed.forEach(passed -> passes.add(passed.activity()));
        return new Script(
                day,
                person,
                refusals,
                acts,
                new Script.Expected(one.over ? one.end : "", passes, new HashMap<>(one.rules)));
    }

    private boolean isUnderWay() {
        return instance != null && !one.over && !closed;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        engine().getRepositoryService().deleteDeployment(own.deployment(), true, true, true);
        whenClosed.run();
    }

    private ProcessEngine engine() {
        return own.engine();
    }
}
