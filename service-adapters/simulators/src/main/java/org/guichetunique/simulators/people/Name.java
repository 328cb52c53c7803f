package org.guichetunique.simulators.people;

/** A name in both scripts. */
record Name(String latin, String arabic) {
    /** From {@code Bennani بناني}, the Arabic after the last Latin letter. */
    static Name of(String both) {
        int split = 0;
        while (split < both.length() && both.charAt(split) < '\u0600') {
            split++;
        }
        return new Name(both.substring(0, split).trim(), both.substring(split).trim());
    }
}
