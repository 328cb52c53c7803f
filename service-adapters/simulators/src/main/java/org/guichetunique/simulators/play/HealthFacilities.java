package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.people.Child;
import org.guichetunique.simulators.people.Family;
import org.guichetunique.simulators.people.Notification;
import org.guichetunique.simulators.people.Population;

/** Notify births, and certify disabilities. */
final class HealthFacilities implements Played {
    private final Population population;

    HealthFacilities(Population population) {
        this.population = population;
    }

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "getBirthNotification" -> notification(call.says().text("mother.nationalId"));
            case "getDisabilityCertificate" -> certificate(call.says().text("child.childNumber"));
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private PlayedReply certificate(String child) {
        return population
                .child(child)
                .map(Child::disabledUntil)
                .<PlayedReply>map(until -> new PlayedReply.Granted(new Values()
                        .with("child.disabilityCertificate", "CH-" + child.substring(child.length() - 6))
                        .with("child.disabilityUntil", until)))
                .orElseGet(() -> new PlayedReply.Refused("NO_CERTIFICATE"));
    }

    private PlayedReply notification(String mother) {
        return population
                .familyOf(mother)
                .filter(family -> family.mother().nationalId().equals(mother))
                .map(Family::notification)
                .<PlayedReply>map(notification -> new PlayedReply.Granted(values(notification)))
                .orElseGet(() -> new PlayedReply.Refused("NO_NOTIFICATION"));
    }

    private static Values values(Notification notification) {
        return new Values()
                .with("birth.notificationNumber", notification.number())
                .with("birth.date", notification.date())
                .with("birth.time", notification.time())
                .with("birth.facility", notification.facility())
                .with("birth.place", notification.municipality())
                .with("birth.attendant", notification.attendant())
                .with("birth.abroad", notification.abroad())
                .with("child.sex", notification.sex());
    }
}
