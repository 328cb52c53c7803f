package org.guichetunique.simulators.play;

import java.util.Locale;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;
import tools.jackson.databind.node.JsonNodeFactory;

/** Keeps the commercial register. */
final class CommercialCourt implements Played {
    /** A company whose name holds this word is at law already, and is not entered. */
    private static final String AT_LAW = "litige";

    /** The companies that a person manages, by their national number. */
    static final String MANAGERS = "commercial-court/managers";

    static final String ENTRIES = "commercial-court/entries";

    private final NumberedRegister entries = new NumberedRegister(ENTRIES, "%d%05d", "register.number");

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "registerCompany" -> register(call, registers);
            case "strikeOff" -> entries.strike(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private PlayedReply register(Call call, Registers registers) {
        var name = call.says().text("company.name");
        if (name.toLowerCase(Locale.ROOT).contains(AT_LAW)) {
            return new PlayedReply.Refused(
                    "REGISTRATION_REFUSED", "Une instance est en cours sur la dénomination « " + name + " ».");
        }
        var city = call.says().text("company.city");
        var values = new Values()
                .with(
                        "register.court",
                        "Tribunal de commerce de " + city.substring(0, 1).toUpperCase(Locale.ROOT) + city.substring(1))
                .with("register.enteredOn", call.today());
        return entries.enter(
                call,
                registers,
                values,
                Entry.of("name", name, "ice", call.says().text("company.ice")),
                managed(call, registers));
    }

    private Change managed(Call call, Registers registers) {
        var manager = call.says().text("manager.nationalId");
        var companies = JsonNodeFactory.instance.arrayNode();
        registers.find(MANAGERS, manager).ifPresent(before -> before.forEach(companies::add));
        companies.add(Entry.of(
                "entry", entries.upcoming(call, registers),
                "name", call.says().text("company.name"),
                "ice", call.says().text("company.ice")));
        return Change.write(MANAGERS, manager, companies);
    }
}
