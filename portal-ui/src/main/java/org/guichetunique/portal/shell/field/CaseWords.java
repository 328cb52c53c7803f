package org.guichetunique.portal.shell.field;

import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/** What turns the addresses and values of a case into the words of those who work on it. */
public record CaseWords(PublicService service, Dictionary dictionary, Values values) {

    /** The procedure may give an element another label here than in the form that the person fills in. */
    public String label(Address address, Element element, Language language) {
        return service.findText("file." + address, language.locale())
                .orElseGet(() -> element.label().in(language.locale()));
    }

    /** What was asked there, and of whom: {@code The land · Certificate of ownership}. */
    public String question(Address address, Language language) {
        String label = service.element(address, dictionary)
                .map(element -> label(address, element, language))
                .orElseGet(address::element);
        return subject(address.subject(), language) + " · " + label;
    }

    public String subject(String subject, Language language) {
        return service.findName("file.subject", subject, language.locale())
                .or(() -> service.findName("subject", subject, language.locale()))
                .or(() -> service.subject(subject)
                        .flatMap(found -> dictionary.type(found.type()))
                        .map(label -> label.in(language.locale())))
                .orElse(subject);
    }
}
