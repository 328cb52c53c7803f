package org.guichetunique.simulators.play;

import java.util.List;
import java.util.Map;
import org.guichetunique.simulators.contract.Shape;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.people.Population;

/** A reply that lists several people or companies. */
final class Listed {
    private Listed() {}

    /** @param nobody the code of the refusal where there is nobody to list */
    static PlayedReply of(List<Map<String, String>> several, String subject, String nobody) {
        if (several.isEmpty()) {
            return new PlayedReply.Refused(nobody);
        }
        var values = new Values().with(subject + Shape.HOW_MANY, several.size());
        for (int i = 0; i < several.size(); i++) {
            var one = subject + "[" + i + "].";
            several.get(i).forEach((element, text) -> values.with(one + element, text));
        }
        return new PlayedReply.Granted(values);
    }

    static PlayedReply of(Population population, Call call, String list, String subject, String nobody) {
        return of(population.represented(list, call.says().text("person.nationalId")), subject, nobody);
    }
}
