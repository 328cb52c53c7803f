package org.guichetunique.exchange.log;

/** What the verification of an export came to. */
sealed interface Verdict {

    /**
     * @param head of the last seal, to be kept elsewhere: a later export must contain it
     * @param waiting entries too young to be sealed
     */
    record Sound(long entries, long waiting, long seals, String head, String firstKey) implements Verdict {}

    /**
     * @param where the first bad entry, seal or line
     * @param why in words
     */
    record Broken(String where, String why) implements Verdict {}
}
