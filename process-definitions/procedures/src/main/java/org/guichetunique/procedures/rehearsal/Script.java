package org.guichetunique.procedures.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.guichetunique.exchange.dictionary.Address;

/**
 * A rehearsal as it can be played again: everything that people did, in its order, and what came of it.
 *
 * @param day on which the request is filed; what the simulated authorities hold is told from it
 * @param person national number of the simulated person who files
 * @param refusals codes with which authorities refuse, whatever they hold, by operation
 * @param expected what came of it when it was kept
 */
public record Script(LocalDate day, String person, Map<String, String> refusals, List<Act> acts, Expected expected) {

    /** How the names of their files end. */
    public static final String ENDING = ".rehearsal";

    public Script {
        refusals = Map.copyOf(refusals);
        acts = List.copyOf(acts);
    }

    /** A file's name without its ending. */
    public static String name(String file) {
        return file.substring(0, file.length() - ENDING.length());
    }

    /** What somebody does, or that time passes. */
    public sealed interface Act {

        /** @param typed what the person writes in the form, letter for letter */
        record Filed(Map<Address, String> typed) implements Act {}

        /** @param activity id of the task that is done */
        record Done(String activity, Map<Address, String> typed) implements Act {}

        /** @param activity id of the event whose time comes, before that of any other */
        record Waited(String activity) implements Act {}
    }

    /**
     * What came of a rehearsal.
     *
     * @param end id of the end event; empty where the case goes on
     * @param passes ids of the nodes that the case came to
     * @param rules what the rules of the procedure gave
     */
    public record Expected(String end, SortedSet<String> passes, Map<Address, String> rules) {

        public Expected {
            rules = Map.copyOf(rules);
        }
    }
}
