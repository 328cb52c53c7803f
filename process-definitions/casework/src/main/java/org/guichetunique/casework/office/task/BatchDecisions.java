package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.BatchFile.State;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides like files in the same words. Each is decided in a transaction of its own, as if it were alone: what becomes of
 * one changes nothing for the others, and is written with its decision.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class BatchDecisions {

    /** At once; those beyond are told so. */
    public static final int MOST = WorklistPages.MOST_COUNTED;

    private static final Logger LOG = LoggerFactory.getLogger(BatchDecisions.class);

    /** Two that write to the same case at once are told apart by trying again. */
    private static final int ATTEMPTS = 2;

    private final BatchRecords records;
    private final BatchSorting sorting;
    private final Tasks tasks;
    private final Decisions decisions;
    private final CaseTexts texts;
    private final TransactionTemplate transactions;

    BatchDecisions(
            BatchRecords records,
            BatchSorting sorting,
            Tasks tasks,
            Decisions decisions,
            CaseTexts texts,
            TransactionTemplate transactions) {
        this.records = records;
        this.sorting = sorting;
        this.tasks = tasks;
        this.decisions = decisions;
        this.texts = texts;
        this.transactions = transactions;
    }

    /** Keeps what the officer chose, so that it can be looked at, decided, and accounted for. */
    public UUID choose(List<String> tasks, Officer officer) {
        records.forgetOld(officer);
        return records.add(tasks.stream().distinct().toList(), MOST, officer);
    }

    /**
     * Each chosen file with what would become of it now, or what became of it once it has begun. Looking at it is no reading of
     * the files: nothing of their cases is in it.
     */
    public Optional<Batch> find(UUID id, Officer officer) {
        return records.find(id, officer).map(head -> batch(head, officer));
    }

    private Batch batch(BatchRecords.Head head, Officer officer) {
        Map<Address, String> typed = head.typed();
        List<BatchRecords.Row> rows = records.files(head.id());
        List<String> ids = rows.stream().map(BatchRecords.Row::task).toList();
        List<BatchFile> now = typed == null ? sorting.sort(ids, officer) : sorting.named(ids, officer);
        List<BatchFile> files = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BatchRecords.Row row = rows.get(i);
            files.add(
                    typed == null && row.state() == State.TO_DECIDE
                            ? now.get(i)
                            : new BatchFile(row.task(), now.get(i).task(), row.state(), row.by()));
        }
        return new Batch(head.id(), typed != null, typed == null ? Map.of() : typed, List.copyOf(files));
    }

    /**
     * Confirms the decision. Of what the officer agreed to, all that still may be decided so waits for its turn from now on.
     *
     * @param agreed the tasks of which the officer has read that they would be decided
     * @param typed what the officer wrote, by address
     * @param text the one of the authority that stands in it as it is; null where the officer wrote all of it
     */
    public BatchBegin begin(
            UUID id, List<String> agreed, Map<Address, String> typed, @Nullable CommonText text, Officer officer) {
        return Objects.requireNonNull(transactions.execute(status -> records.hold(id, officer)
                .map(head -> head.typed() != null
                        ? new BatchBegin.Begun()
                        : begin(batch(head, officer), new HashSet<>(agreed), typed, text))
                .orElseGet(BatchBegin.NothingLeft::new)));
    }

    private BatchBegin begin(Batch batch, Set<String> agreed, Map<Address, String> typed, @Nullable CommonText text) {
        Optional<OfficerTask> first = batch.in(State.TO_DECIDE).stream()
                .filter(file -> agreed.contains(file.id()))
                .map(BatchFile::task)
                .filter(Objects::nonNull)
                .findFirst();
        if (first.isEmpty()) {
            return new BatchBegin.NothingLeft();
        }
        List<Problem> problems = Answers.of(tasks.form(first.get()), typed).problems();
        if (!problems.isEmpty()) {
            return new BatchBegin.Incomplete(problems);
        }
        records.begin(batch.id(), typed, text);
        batch.files().forEach(file -> {
            if (file.state() != State.TO_DECIDE) {
                records.settle(batch.id(), file);
            } else if (!agreed.contains(file.id())) {
                records.settle(batch.id(), file.id(), State.NOT_CONFIRMED, null);
            }
        });
        return new BatchBegin.Begun();
    }

    /**
     * Decides the next one, in a transaction of its own. What fails is put down as failed, and changes nothing for the rest.
     *
     * @return whether there was one
     */
    public boolean decideNext(UUID id, Officer officer) {
        return records.find(id, officer)
                .filter(head -> head.typed() != null)
                .map(head -> decideNext(head, officer, ATTEMPTS))
                .orElse(false);
    }

    private boolean decideNext(BatchRecords.Head head, Officer officer, int attempts) {
        UUID id = head.id();
        AtomicReference<String> tried = new AtomicReference<>("");
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                Optional<String> next = records.holdNext(id);
                next.ifPresent(task -> {
                    tried.set(task);
                    records.settle(id, decide(task, head, officer));
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            if (tried.get().isEmpty()) {
                throw e;
            }
            if (attempts > 1) {
                return decideNext(head, officer, attempts - 1);
            }
            LOG.warn("Task {} could not be decided with others", tried.get(), e);
            transactions.executeWithoutResult(status -> records.settle(id, tried.get(), State.FAILED, null));
            return true;
        }
    }

    /** What holds for a file alone holds for it among others, and is looked at in its turn. */
    private BatchFile decide(String id, BatchRecords.Head head, Officer officer) {
        BatchFile now = now(id, officer);
        OfficerTask task = now.task();
        if (now.state() != State.TO_DECIDE || task == null) {
            return now;
        }
        return switch (decisions.decide(id, officer, typed(head, task, officer))) {
            case Decision.Taken taken -> new BatchFile(id, now.task(), State.DONE, null);
            case Decision.TakenBy other -> new BatchFile(id, now.task(), State.TAKEN, other.name());
            case Decision.Unweighed unweighed -> new BatchFile(id, now.task(), State.UNWEIGHED, null);
            case Decision.Incomplete incomplete -> new BatchFile(id, now.task(), State.INCOMPLETE, null);
            case Decision.Proposed proposed -> new BatchFile(id, now.task(), State.FOUR_EYES, null);
            case Decision.NeedsAnother another -> new BatchFile(id, now.task(), State.FOUR_EYES, null);
            case Decision.Gone gone -> gone(now(id, officer));
        };
    }

    /** What a person reads of the authority's own text is in their language. */
    private Map<Address, String> typed(BatchRecords.Head head, OfficerTask task, Officer officer) {
        Map<Address, String> typed = new LinkedHashMap<>(Objects.requireNonNullElse(head.typed(), Map.of()));
        CommonText text = head.text();
        if (text != null) {
            texts.of(text.template(), task.caseId(), officer).ifPresent(words -> typed.put(text.at(), words));
        }
        return typed;
    }

    private BatchFile now(String id, Officer officer) {
        return sorting.sort(List.of(id), officer).getFirst();
    }

    /** The case itself is closed before its tasks are, where a person withdraws it at this moment. */
    private static BatchFile gone(BatchFile now) {
        return now.state() == State.TO_DECIDE ? new BatchFile(now.id(), now.task(), State.ENDED, null) : now;
    }

    /** Those whose turn has not come are not decided. */
    public void stop(UUID id, Officer officer) {
        records.find(id, officer).ifPresent(head -> records.stop(id));
    }
}
