package org.guichetunique.portal.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.Batch;
import org.guichetunique.casework.office.task.BatchBegin;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.BatchFile;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.api.OnceEach.Outcome;
import org.guichetunique.portal.api.Refusal.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Decides files in bulk, in the same words; each one is accounted for. */
@RestController
@RequestMapping(ApiAccess.ROOT + "/v1/batches")
@RolesAllowed("OFFICER")
class BatchesResource {

    /** In one call, which waits for all of them. */
    static final int MOST = 100;

    private final CallingOfficers officers;
    private final BatchDecisions batches;
    private final OnceEach once;
    private final JsonMapper json;

    BatchesResource(CallingOfficers officers, BatchDecisions batches, OnceEach once, JsonMapper json) {
        this.officers = officers;
        this.batches = batches;
        this.once = once;
        this.json = json;
    }

    record Wanted(@Nullable List<String> tasks, @Nullable Map<String, String> values) {}

    record Begun(UUID id) {}

    record FileOf(
            String task,
            @Nullable String reference,
            String state,
            @Nullable String by) {}

    record Account(UUID id, List<FileOf> files) {

        static Account of(Batch batch) {
            return new Account(
                    batch.id(), batch.files().stream().map(Account::file).toList());
        }

        private static FileOf file(BatchFile file) {
            String reference =
                    file.task() == null ? null : file.task().reference().toString();
            return new FileOf(file.id(), reference, FileBody.word(file.state()), file.by());
        }
    }

    /** What was begun goes on where the same call is sent again: after a crash, no file is lost and none decided twice. */
    @PostMapping
    Account decide(HttpServletRequest request, @RequestBody Wanted wanted) {
        Officer officer = officers.of(request);
        List<String> tasks = Objects.requireNonNullElse(wanted.tasks(), List.of());
        if (tasks.isEmpty() || tasks.size() > MOST || tasks.stream().anyMatch(Objects::isNull)) {
            throw new Refusal(Code.NOT_UNDERSTOOD);
        }
        Map<Address, String> typed = FieldProblems.typed(wanted.values());
        String begun = once.answer(request, officer, () -> begin(tasks, typed, officer))
                .getBody();
        UUID id = json.readValue(begun, Begun.class).id();
        while (batches.decideNext(id, officer)) {
            // The next one; there are no more than were chosen.
        }
        return account(id, officer);
    }

    private Outcome begin(List<String> tasks, Map<Address, String> typed, Officer officer) {
        UUID id = batches.choose(tasks, officer);
        return switch (batches.begin(id, tasks, typed, null, officer)) {
            case BatchBegin.Begun begun -> new Outcome(200, new Begun(id));
            case BatchBegin.NothingLeft none -> new Outcome(200, new Begun(id));
            case BatchBegin.Incomplete incomplete ->
                throw new Refusal(Code.INCOMPLETE, FieldProblems.of(incomplete.problems()));
        };
    }

    @GetMapping("/{id}")
    Account one(HttpServletRequest request, @PathVariable UUID id) {
        return account(id, officers.of(request));
    }

    private Account account(UUID id, Officer officer) {
        return batches.find(id, officer).map(Account::of).orElseThrow(() -> new Refusal(Code.NOT_FOUND));
    }
}
