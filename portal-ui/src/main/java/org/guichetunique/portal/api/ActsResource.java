package org.guichetunique.portal.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.complement.ComplementResult;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.opinion.OpinionRequestResult;
import org.guichetunique.casework.office.opinion.OpinionResponse;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Claims;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.Decisions;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.api.OnceEach.Outcome;
import org.guichetunique.portal.api.Refusal.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an officer does with a task: each call is one use case of the desk, whose rules it does not know. */
@RestController
@RequestMapping(ApiAccess.ROOT + "/v1/tasks")
@RolesAllowed("OFFICER")
class ActsResource {

    private final CallingOfficers officers;
    private final OnceEach once;
    private final StateTags tags;
    private final Desk desk;

    /** The use cases. */
    @Component
    record Desk(Tasks tasks, Claims claims, Decisions decisions, Complements complements, Opinions opinions) {}

    ActsResource(CallingOfficers officers, OnceEach once, StateTags tags, Desk desk) {
        this.officers = officers;
        this.once = once;
        this.tags = tags;
        this.desk = desk;
    }

    record ComplementBody(
            @Nullable List<String> reasons,
            @Nullable String note,
            @Nullable List<String> fields) {}

    record QuestionBody(
            @Nullable String authority, @Nullable String question) {}

    record ResponseBody(boolean followed, @Nullable String why) {}

    record DecisionBody(@Nullable Map<String, String> values) {

        Map<Address, String> typed() {
            return FieldProblems.typed(values);
        }
    }

    record Until(String outcome, Instant until) {}

    @PostMapping("/next/claim")
    ResponseEntity<String> claimNext(HttpServletRequest request) {
        Officer officer = officers.of(request);
        return once.answer(
                request,
                officer,
                () -> desk.claims()
                        .takeNext(officer)
                        .map(task -> new Outcome(200, TaskBody.of(task)))
                        .orElseThrow(() -> new Refusal(Code.NOT_FOUND)));
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<String> claim(HttpServletRequest request, @PathVariable String id) {
        Officer officer = officers.of(request);
        return once.answer(request, officer, () -> {
            find(id, officer);
            return switch (desk.claims().claim(id, officer)) {
                case Claim.Yours yours -> Outcome.of("claimed");
                case Claim.TakenBy other -> throw new Refusal(Code.TAKEN, other.name());
                case Claim.NeedsAnother another -> throw new Refusal(Code.FOUR_EYES);
                case Claim.Gone gone -> throw new Refusal(Code.GONE);
            };
        });
    }

    @PostMapping("/{id}/release")
    ResponseEntity<String> release(HttpServletRequest request, @PathVariable String id) {
        Officer officer = officers.of(request);
        return once.answer(request, officer, () -> {
            OfficerTask task = find(id, officer);
            if (task.assignee() != null && !task.isInTheHandsOf(officer)) {
                throw new Refusal(Code.TAKEN, Objects.requireNonNullElse(task.assigneeName(), ""));
            }
            desk.claims().release(id, officer);
            return Outcome.of("released");
        });
    }

    @PostMapping("/{id}/complement")
    ResponseEntity<String> complement(
            HttpServletRequest request, @PathVariable String id, @RequestBody ComplementBody body) {
        Officer officer = officers.of(request);
        List<Address> fields =
                orNone(body.fields()).stream().map(FieldProblems::address).toList();
        return once.answer(request, officer, () -> {
            find(id, officer);
            String note = orEmpty(body.note());
            return switch (desk.complements().ask(id, officer, orNone(body.reasons()), note, fields)) {
                case ComplementResult.Asked asked -> new Outcome(200, new Until("asked", asked.dueAt()));
                case ComplementResult.AskedBefore before -> throw new Refusal(Code.ASKED_BEFORE);
                case ComplementResult.Nothing nothing -> throw new Refusal(Code.UNREASONED);
                case ComplementResult.TooLong tooLong -> throw new Refusal(Code.UNREASONED);
                case ComplementResult.TakenBy other -> throw new Refusal(Code.TAKEN, other.name());
                case ComplementResult.Gone gone -> throw new Refusal(Code.GONE);
            };
        });
    }

    @PostMapping("/{id}/opinions")
    ResponseEntity<String> askOpinion(
            HttpServletRequest request, @PathVariable String id, @RequestBody QuestionBody body) {
        Officer officer = officers.of(request);
        return once.answer(request, officer, () -> {
            find(id, officer);
            return switch (desk.opinions().ask(id, orEmpty(body.authority()), orEmpty(body.question()), officer)) {
                case OpinionRequestResult.Asked asked -> new Outcome(200, new Until("asked", asked.until()));
                case OpinionRequestResult.Unclear unclear -> throw new Refusal(Code.UNREASONED);
                case OpinionRequestResult.NotConcerned none -> throw new Refusal(Code.NOT_CONCERNED);
                case OpinionRequestResult.AskedBefore before -> throw new Refusal(Code.ASKED_BEFORE);
                case OpinionRequestResult.TakenBy other -> throw new Refusal(Code.TAKEN, other.name());
                case OpinionRequestResult.Gone gone -> throw new Refusal(Code.GONE);
            };
        });
    }

    @PostMapping("/{id}/opinions/{opinion}/response")
    ResponseEntity<String> weigh(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable UUID opinion,
            @RequestBody ResponseBody body) {
        Officer officer = officers.of(request);
        return once.answer(request, officer, () -> {
            OfficerTask task = find(id, officer);
            return switch (desk.opinions().weigh(opinion, task, body.followed(), orEmpty(body.why()), officer)) {
                case OpinionResponse.Kept kept -> Outcome.of("kept");
                case OpinionResponse.Unreasoned unreasoned -> throw new Refusal(Code.UNREASONED);
                case OpinionResponse.TakenBy other -> throw new Refusal(Code.TAKEN, other.name());
                case OpinionResponse.Gone gone -> throw new Refusal(Code.GONE);
            };
        });
    }

    /** Nobody decides a file in a state that they have not read: the call says which one they read. */
    @PostMapping("/{id}/decision")
    ResponseEntity<String> decide(HttpServletRequest request, @PathVariable String id, @RequestBody DecisionBody body) {
        Officer officer = officers.of(request);
        Map<Address, String> typed = body.typed();
        return once.answer(request, officer, () -> {
            tags.check(find(id, officer), request);
            return switch (desk.decisions().decide(id, officer, typed)) {
                case Decision.Taken taken -> Outcome.of("decided");
                case Decision.Proposed proposed -> Outcome.of("proposed");
                case Decision.Incomplete incomplete ->
                    throw new Refusal(Code.INCOMPLETE, FieldProblems.of(incomplete.problems()));
                case Decision.Unweighed unweighed -> throw new Refusal(Code.UNWEIGHED);
                case Decision.TakenBy other -> throw new Refusal(Code.TAKEN, other.name());
                case Decision.NeedsAnother another -> throw new Refusal(Code.FOUR_EYES);
                case Decision.Gone gone -> throw new Refusal(Code.GONE);
            };
        });
    }

    private OfficerTask find(String id, Officer officer) {
        return desk.tasks().find(id, officer).orElseThrow(() -> new Refusal(Code.NOT_FOUND));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
