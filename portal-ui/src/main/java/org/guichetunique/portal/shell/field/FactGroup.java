package org.guichetunique.portal.shell.field;

import java.util.List;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/** What is known of one subject of a case. */
public record FactGroup(PublicService service, String subject, List<Fact> facts) {

    /** What the procedure calls the subject, else what the dictionary calls things of its type. */
    public String heading(Dictionary dictionary, Language language) {
        return service.findName("subject", subject, language.locale())
                .or(() -> service.subject(subject)
                        .flatMap(known -> dictionary.type(known.type()))
                        .map(label -> label.in(language.locale())))
                .orElse(subject);
    }
}
