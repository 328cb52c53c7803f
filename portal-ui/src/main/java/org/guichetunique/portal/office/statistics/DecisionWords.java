package org.guichetunique.portal.office.statistics;

import java.util.Optional;
import org.guichetunique.casework.office.statistics.UnitFigures.OfDecision;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Says what was decided and why, in the words of the procedure's code lists. */
record DecisionWords(Catalogue catalogue, Dictionary dictionary) {

    String service(OfDecision decision, Language language) {
        return catalogue
                .service(decision.service())
                .map(service -> service.text("title", language.locale()))
                .orElse(decision.service());
    }

    String outcome(OfDecision decision, Language language) {
        return code(decision.service(), "outcome", decision.outcome(), language);
    }

    String reason(OfDecision decision, Language language) {
        return code(decision.service(), "reason", decision.reason(), language);
    }

    private String code(String key, String element, String code, Language language) {
        if (code.isEmpty()) {
            return Wording.in(language, "figures.decided.none");
        }
        return catalogue
                .service(key)
                .flatMap(service -> service.questions().subjects().keySet().stream()
                        .flatMap(subject -> codes(service, new Address(subject, element), code, language).stream())
                        .findFirst())
                .orElse(code);
    }

    private Optional<String> codes(PublicService service, Address address, String code, Language language) {
        return service.element(address, dictionary)
                .flatMap(found -> Optional.ofNullable(found.codes()))
                .filter(list -> list.codes().containsKey(code))
                .map(list -> list.label(code).in(language.locale()));
    }
}
