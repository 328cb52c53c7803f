package org.guichetunique.portal.citizen.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.request.Question;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/** The pages of a request in their order: what is fetched, each section that still has questions, the check. */
record RequestSteps(List<String> steps) {

    static final String EVIDENCE = "evidence";
    static final String CHECK = "check";

    /** The page of the questions that stand in no group of the form. */
    static final String QUESTIONS = "questions";

    RequestSteps {
        steps = List.copyOf(steps);
    }

    /** @param asksAuthorities whether there is anything to fetch */
    static RequestSteps through(List<Question> questions, boolean asksAuthorities) {
        List<String> steps = new ArrayList<>();
        if (asksAuthorities) {
            steps.add(EVIDENCE);
        }
        questions.stream().map(RequestSteps::of).distinct().forEach(steps::add);
        steps.add(CHECK);
        return new RequestSteps(steps);
    }

    /** The page that asks a question. */
    static String of(Question question) {
        return question.section().isEmpty() ? QUESTIONS : question.section();
    }

    /** What a page is called. */
    static String title(PublicService service, String step, Language language) {
        return switch (step) {
            case EVIDENCE -> Wording.in(language, "request.evidence.title");
            case QUESTIONS -> Wording.in(language, "request.questions.title");
            case CHECK -> Wording.in(language, "request.check.title");
            default -> service.text(step, language.locale());
        };
    }

    /**
     * The page asked for; the first where none is asked for or there is nothing to fetch; else the check, since a section
     * may have lost its last question.
     */
    String at(String asked) {
        return steps.contains(asked) ? asked : asked.isEmpty() || asked.equals(EVIDENCE) ? steps.getFirst() : CHECK;
    }

    /** The position of the step, counted from one. */
    int number(String step) {
        return steps.indexOf(step) + 1;
    }

    int length() {
        return steps.size();
    }

    Optional<String> before(String step) {
        int index = steps.indexOf(step);
        return index > 0 ? Optional.of(steps.get(index - 1)) : Optional.empty();
    }

    Optional<String> after(String step) {
        int index = steps.indexOf(step);
        return index + 1 < steps.size() ? Optional.of(steps.get(index + 1)) : Optional.empty();
    }
}
