package org.guichetunique.portal.studio;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.guichetunique.casework.studio.rehearsal.Rehearsals;
import org.guichetunique.casework.studio.rehearsal.Rooms.Player;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Chooses the applicant of a rehearsal and the calls that authorities refuse in it. */
final class RehearsalStart extends Section {

    /** A refusal that a contract lists. */
    private record Refusal(Operation operation, String code, Label label) {

        String words(Language language) {
            return operation.authority().name().in(language.locale()) + " · "
                    + operation.label().in(language.locale()) + ": "
                    + label.in(language.locale());
        }
    }

    /** @param begin given the national number of who asks, and codes of refusals by operation */
    RehearsalStart(Rehearsals rehearsals, String procedure, BiConsumer<String, Map<String, String>> begin) {
        addClassNames("gu-pane", "gu-writing", "gu-studio-new");
        ComboBox<Player> person = new ComboBox<>();
        List<Player> players = rehearsals.players();
        person.setItems(players);
        person.setItemLabelGenerator(
                player -> player.note().isEmpty() ? player.name() : player.name() + " – " + player.note());
        players.stream().findFirst().ifPresent(person::setValue);
        Wording.follow(person, language -> person.setLabel(Wording.in(language, "studio.rehearsal.person")));
        MultiSelectComboBox<Refusal> refusals = new MultiSelectComboBox<>();
        refusals.setItems(rehearsals.refusable(procedure).stream()
                .flatMap(one -> one.refusals().entrySet().stream()
                        .map(refusal -> new Refusal(one, refusal.getKey(), refusal.getValue())))
                .toList());
        Wording.follow(refusals, language -> {
            refusals.setLabel(Wording.in(language, "studio.rehearsal.refusals"));
            refusals.setHelperText(Wording.in(language, "studio.rehearsal.refusals.help"));
            refusals.setItemLabelGenerator(refusal -> refusal.words(language));
        });
        Line said = new Line("gu-trouble", "alert");
        NativeButton go = Wording.say(new NativeButton(), "studio.rehearsal.begin");
        go.addClassName("gu-button");
        go.addClickListener(click -> {
            said.fallSilent();
            if (person.getValue() == null) {
                said.say("studio.rehearsal.nobodyThere");
                return;
            }
            Map<String, String> chosen = new LinkedHashMap<>();
            refusals.getValue().forEach(one -> chosen.put(one.operation().id(), one.code()));
            begin.accept(person.getValue().nationalId(), chosen);
        });
        add(Wording.say(new H2(), "studio.rehearsal.start"), person, refusals, said, go);
    }
}
