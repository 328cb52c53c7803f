package org.guichetunique.portal.shell.field;

import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Gives the words for the cases of each service. */
@Component
public class CaseVocabulary {

    private final Catalogue catalogue;
    private final Dictionary dictionary;
    private final Values values;

    CaseVocabulary(Catalogue catalogue, Dictionary dictionary, Values values) {
        this.catalogue = catalogue;
        this.dictionary = dictionary;
        this.values = values;
    }

    /** @param service key of one that the catalogue holds */
    public CaseWords of(String service) {
        return new CaseWords(catalogue.require(service), dictionary, values);
    }
}
