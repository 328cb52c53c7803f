package org.guichetunique.portal.studio;

import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Gives the words for what is seen of each procedure. */
@Component
class LiveVocabulary {

    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;
    private final Values values;

    LiveVocabulary(Catalogue catalogue, Contracts contracts, Dictionary dictionary, Values values) {
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.values = values;
    }

    LiveWords of(String procedure) {
        return new LiveWords(catalogue, contracts, dictionary, values, procedure);
    }
}
