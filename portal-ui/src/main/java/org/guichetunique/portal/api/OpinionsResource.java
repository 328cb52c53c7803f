package org.guichetunique.portal.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.OpinionResult;
import org.guichetunique.casework.office.opinion.OpinionsToGive;
import org.guichetunique.portal.api.FileBody.Known;
import org.guichetunique.portal.api.FileBody.OpinionBody;
import org.guichetunique.portal.api.OnceEach.Outcome;
import org.guichetunique.portal.api.Refusal.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opinions that other authorities ask of this one. */
@RestController
@RequestMapping(ApiAccess.ROOT + "/v1/opinions")
@RolesAllowed("OFFICER")
class OpinionsResource {

    private final CallingOfficers officers;
    private final OpinionsToGive opinions;
    private final OnceEach once;

    OpinionsResource(CallingOfficers officers, OpinionsToGive opinions, OnceEach once) {
        this.officers = officers;
        this.opinions = opinions;
        this.once = once;
    }

    /** @param next of the next page; null on an empty one */
    record Page(List<OpinionBody> opinions, @Nullable UUID next) {}

    record Detail(OpinionBody opinion, List<Known> values) {}

    record AnswerBody(@Nullable String answer, @Nullable String text) {}

    @GetMapping
    Page list(HttpServletRequest request, @RequestParam(required = false) @Nullable UUID after) {
        Officer officer = officers.of(request);
        Opinion last = after == null ? null : find(after, officer);
        List<Opinion> page = opinions.waiting(officer, last);
        return new Page(
                page.stream().map(OpinionBody::of).toList(),
                page.isEmpty() ? null : page.getLast().id());
    }

    @GetMapping("/{id}")
    Detail one(HttpServletRequest request, @PathVariable UUID id) {
        Officer officer = officers.of(request);
        Opinion opinion = find(id, officer);
        return new Detail(OpinionBody.of(opinion), FileBody.values(opinions.values(id, officer)));
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<String> answer(HttpServletRequest request, @PathVariable UUID id, @RequestBody AnswerBody body) {
        Officer officer = officers.of(request);
        Opinion.Answer answer = Opinion.Answer.valueOf(
                Objects.requireNonNullElse(body.answer(), "").toUpperCase(Locale.ROOT));
        String text = Objects.requireNonNullElse(body.text(), "");
        return once.answer(request, officer, () -> switch (opinions.give(id, answer, text, officer)) {
            case OpinionResult.Given given -> Outcome.of(given.late() ? "given-late" : "given");
            case OpinionResult.TooLate late -> throw new Refusal(Code.TOO_LATE);
            case OpinionResult.Unreasoned unreasoned -> throw new Refusal(Code.UNREASONED);
            case OpinionResult.Escalated escalated -> throw new Refusal(Code.ESCALATED);
            case OpinionResult.Gone gone -> throw new Refusal(Code.NOT_FOUND);
        });
    }

    private Opinion find(UUID id, Officer officer) {
        return opinions.waiting(id, officer).orElseThrow(() -> new Refusal(Code.NOT_FOUND));
    }
}
