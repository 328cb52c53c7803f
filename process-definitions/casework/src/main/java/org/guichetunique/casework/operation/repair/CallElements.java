package org.guichetunique.casework.operation.repair;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** The elements of the dictionary that stand at the addresses of a call. */
@Component
final class CallElements {

    private final Catalogue catalogue;
    private final Dictionary dictionary;

    CallElements(Catalogue catalogue, Dictionary dictionary) {
        this.catalogue = catalogue;
        this.dictionary = dictionary;
    }

    Map<Address, Element> of(Incident incident, Collection<Address> addresses) {
        PublicService service = catalogue.require(incident.service());
        Map<Address, Element> elements = new LinkedHashMap<>();
        addresses.forEach(
                address -> service.element(address, dictionary).ifPresent(element -> elements.put(address, element)));
        return elements;
    }
}
