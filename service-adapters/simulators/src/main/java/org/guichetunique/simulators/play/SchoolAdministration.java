package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Child;
import org.guichetunique.simulators.people.Population;

/** Knows who goes to school where. */
final class SchoolAdministration implements Played {
    private final Population population;
    private final Ties pupils;

    SchoolAdministration(Population population) {
        this.population = population;
        this.pupils = Ties.pupils(population);
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return call.operation().id().equals("getSchooling")
                ? schooling(call.says().text("child.childNumber"))
                : pupils.answer(call, registers);
    }

    private PlayedReply schooling(String number) {
        return population
                .child(number)
                .map(Child::schooling)
                .<PlayedReply>map(schooling -> new PlayedReply.Granted(new Values()
                        .with("child.school", schooling.school())
                        .with("child.schoolLevel", schooling.level())))
                .orElseGet(() -> new PlayedReply.Refused("PUPIL_UNKNOWN"));
    }
}
