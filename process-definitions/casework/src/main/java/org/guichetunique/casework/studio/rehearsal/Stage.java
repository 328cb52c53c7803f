package org.guichetunique.casework.studio.rehearsal;

import java.util.List;
import java.util.Map;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.rehearsal.Script;

/**
 * One rehearsal. What authorities are asked is asked at once, before any of these methods return. For one designer at a
 * time; not safe for use by several threads.
 */
public interface Stage extends AutoCloseable {

    Scene scene();

    /**
     * Files the request.
     *
     * @param typed what the person writes; of what an authority has given nothing is asked
     * @return what cannot be taken as it is; empty where it is filed
     */
    List<Problem> file(Map<Address, String> typed);

    /**
     * Does a task that waits for somebody.
     *
     * @return what cannot be taken as it is; empty where it is done
     * @throws IllegalArgumentException where no such task waits
     */
    List<Problem> complete(String activity, Map<Address, String> typed);

    /** Lets time pass until the first time that anything waits for. Nothing happens where nothing does. */
    void letTimePass();

    /** Makes the calls again that authorities did not answer. */
    void callAgain();

    /** What was done so far and what came of it. */
    Script script();

    /** Forgets the rehearsal. */
    @Override
    void close();
}
