package org.guichetunique.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichetunique.casework.casefile.rule.Rules;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.Eligibility;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Whether a service is for the reader: a few questions, the rule's answer, and nothing kept of either. */
@Controller
class EligibilityPage {

    private static final int LONGEST_ANSWER = 100;

    private final Catalogue catalogue;
    private final Rules rules;

    EligibilityPage(Catalogue catalogue, Rules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /**
     * A question as it stands on the page.
     *
     * @param problem key of what is wrong with the answer; null while nothing is
     */
    record Question(Field field, String typed, @Nullable String problem) {

        public String id() {
            return field.address().element();
        }

        public String name() {
            return field.address().toString();
        }

        public Element element() {
            return field.element();
        }

        public boolean isChoice() {
            return element().kind() == Element.Kind.CODE || element().kind() == Element.Kind.BOOLEAN;
        }

        /** The values to choose from, with their words; those of a yes or no are the page's own. */
        public Map<String, String> choices(Locale locale, String yes, String no) {
            Map<String, String> choices = new LinkedHashMap<>();
            CodeList codes = element().codes();
            if (codes == null) {
                choices.put("true", yes);
                choices.put("false", no);
            } else {
                codes.codes().forEach((code, label) -> choices.put(code, label.in(locale)));
            }
            return choices;
        }
    }

    @GetMapping("/{language:fr|ar|en}/services/{key}/eligibility")
    String eligibility(
            @PathVariable String key,
            @RequestParam Map<String, String> answers,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PublicService service =
                catalogue.service(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Eligibility eligibility = service.applicants().eligibility();
        if (eligibility == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean answered = answers.containsKey("answered");
        if (answered) {
            // Proxies must not keep what the reader says about themselves.
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        }
        Map<Address, JsonNode> known = new LinkedHashMap<>();
        List<Question> questions = new ArrayList<>();
        eligibility.form().fields().forEach(field -> {
            String given = answers.getOrDefault(field.address().toString(), "");
            String typed = given.substring(0, Math.min(LONGEST_ANSWER, given.length()));
            questions.add(new Question(field, typed, answered ? problem(field, typed, known) : null));
        });
        model.addAttribute("service", service);
        model.addAttribute("locale", locale);
        model.addAttribute("questions", questions);
        model.addAttribute(
                "problems",
                questions.stream()
                        .filter(question -> question.problem() != null)
                        .toList());
        if (answered && questions.stream().allMatch(question -> question.problem() == null)) {
            Map<Address, JsonNode> decided = rules.decide(service, List.of(eligibility.decision()), known);
            JsonNode answer = decided.get(eligibility.answer());
            JsonNode reason = decided.get(eligibility.reason());
            if (answer != null && reason != null) {
                model.addAttribute("eligible", answer.asBoolean());
                model.addAttribute("why", service.text("eligibility." + reason.asString(), locale));
                model.addAttribute("next", service.text("eligibility." + reason.asString() + ".next", locale));
            }
        }
        return "site/eligibility";
    }

    private static @Nullable String problem(Field field, String typed, Map<Address, JsonNode> known) {
        return switch (ElementReader.read(field.element(), typed)) {
            case Reading.Value value -> {
                known.put(field.address(), value.json());
                yield null;
            }
            case Reading.Blank blank ->
                switch (field.element().kind()) {
                    case CODE, BOOLEAN -> "site.eligibility.choose";
                    default -> "site.eligibility.fill";
                };
            case Reading.Wrong wrong -> "site.eligibility.wrong";
        };
    }
}
