package org.guichetunique.drill;

import java.util.random.RandomGenerator;

/** Something that holds whatever the input. */
interface Property {

    /** In the words of the table. */
    String name();

    /**
     * Makes one input by chance and tries it.
     *
     * @return what it was and what went wrong; empty where it holds
     */
    String violatedBy(RandomGenerator chance);

    /** Whether an input is tried so fast that ten times as many can be. */
    default boolean isQuick() {
        return false;
    }
}
