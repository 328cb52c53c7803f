package org.guichetunique.simulators.play;

import java.time.LocalDate;
import java.time.Month;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Population;
import org.guichetunique.simulators.people.Student;

/** Knows who studies where; for everybody else, that they do not. */
final class HigherEducation implements Played {
    private final Population population;

    HigherEducation(Population population) {
        this.population = population;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        var student = population.studentOf(call.says().text("person.nationalId"));
        return switch (call.operation().id()) {
            case "getEnrolment" ->
                new PlayedReply.Granted(student.filter(one -> one.institution() != null)
                        .map(one -> enrolment(one, call.today()))
                        .orElseGet(() -> new Values().with("enrolment.enrolled", false)));
            case "getBaccalaureate" ->
                new PlayedReply.Granted(student.filter(one -> one.yearsSinceBaccalaureate() >= 0)
                        .map(one -> new Values()
                                .with("baccalaureate.obtained", true)
                                .with("baccalaureate.year", year(call.today()) - one.yearsSinceBaccalaureate()))
                        .orElseGet(() -> new Values().with("baccalaureate.obtained", false)));
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private static Values enrolment(Student student, LocalDate today) {
        return new Values()
                .with("enrolment.enrolled", true)
                .with("enrolment.number", "E" + student.person().nationalId())
                .with("enrolment.institution", student.institution())
                .with("enrolment.isPublic", student.isPublic())
                .with("enrolment.year", year(today))
                .with("enrolment.startsOn", LocalDate.of(year(today), Month.SEPTEMBER, 15));
    }

    private static int year(LocalDate today) {
        return today.getMonthValue() >= Month.SEPTEMBER.getValue() ? today.getYear() : today.getYear() - 1;
    }
}
