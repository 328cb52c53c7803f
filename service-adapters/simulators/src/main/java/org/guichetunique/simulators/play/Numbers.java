package org.guichetunique.simulators.play;

import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import tools.jackson.databind.node.JsonNodeFactory;

/** Running numbers, one series a year, as registry offices keep them. */
record Numbers(String series, int year, int next) {
    private static final String REGISTER = "numbers";

    static Numbers next(String series, int year, Registers registers) {
        return new Numbers(series, year, 1 + registers.number(REGISTER, series + "/" + year));
    }

    Change taken() {
        return Change.write(REGISTER, series + "/" + year, JsonNodeFactory.instance.numberNode(next));
    }
}
