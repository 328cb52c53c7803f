package org.guichetunique.portal.shell.field;

import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import tools.jackson.databind.JsonNode;

/** Something that is known in a case, ready to be shown. */
public record Fact(Address address, Element element, JsonNode value, Source source) {

    public boolean isSensitive() {
        return element.sensitivity() == Element.Sensitivity.SENSITIVE;
    }
}
