package org.guichetunique.simulators.play;

import java.util.ArrayList;
import java.util.List;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import tools.jackson.databind.JsonNode;

/**
 * A register whose entries are numbered by the year, and struck off by their number.
 *
 * @param name under which the journal keeps it
 * @param format of a number, given the year and the running number
 * @param address at which a message gives an entry's number
 */
record NumberedRegister(String name, String format, String address) {

    /** @param values of the reply besides the number */
    PlayedReply enter(Call call, Registers registers, Values values, JsonNode entry, Change... more) {
        var next = Numbers.next(name, call.today().getYear(), registers);
        var number = upcoming(call, registers);
        List<Change> changes = new ArrayList<>(List.of(next.taken(), Change.write(name, number, entry)));
        changes.addAll(List.of(more));
        return new PlayedReply.Granted(values.with(address, number), changes);
    }

    /** The number that the next entry bears. */
    String upcoming(Call call, Registers registers) {
        var next = Numbers.next(name, call.today().getYear(), registers);
        return format.formatted(next.year(), next.next());
    }

    /** Nothing changes where there is no such entry any more. */
    PlayedReply strike(Call call, Registers registers) {
        var number = call.says().text(address);
        return registers.find(name, number).isEmpty()
                ? new PlayedReply.Granted(new Values())
                : new PlayedReply.Granted(new Values(), Change.strike(name, number));
    }
}
