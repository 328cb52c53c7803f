package org.guichetunique.casework.casefile;

import java.time.Instant;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;

/**
 * A draft has become a case. Told in the transaction that files it: whoever listens does their part before it ends, in the
 * order of the constants, and whoever fails undoes the filing.
 *
 * @param person who filed it, maybe for another
 * @param at the moment of filing
 * @param checked what was known when the draft was found complete, before the filing added anything
 */
public record RequestFiled(
        CaseFile.Filed file, PublicService service, Person person, Instant at, Map<Address, KnownValue> checked) {

    public static final int CLOCK = 10;
    public static final int SEARCH = 20;
    public static final int STATISTICS = 30;
    public static final int DOCUMENTS = 40;

    /** What the case has by then is what its procedure finds. */
    public static final int PROCEDURE = 50;

    public static final int MANDATE = 60;
}
