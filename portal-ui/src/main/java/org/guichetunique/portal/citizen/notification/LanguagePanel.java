package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.casework.person.notification.Languages;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** In which language somebody is written to. */
class LanguagePanel extends Div {

    /** Stands for the language in which each request was filed. */
    private static final String OF_THE_REQUEST = "request";

    LanguagePanel(Languages languages, String person, Line saved) {
        addClassName("gu-panel");
        RadioButtonGroup<String> choice = new RadioButtonGroup<>();
        choice.setItems(Stream.concat(
                        Stream.of(OF_THE_REQUEST), Stream.of(Language.values()).map(Language::code))
                .toList());
        choice.setValue(languages.of(person).map(Locale::getLanguage).orElse(OF_THE_REQUEST));
        Wording.follow(choice, language -> {
            choice.setLabel(Wording.in(language, "told.language.label"));
            choice.setItemLabelGenerator(one ->
                    Language.of(one).map(Language::ownName).orElse(Wording.in(language, "told.language.request")));
        });
        choice.addValueChangeListener(change -> {
            languages.choose(
                    person,
                    Optional.ofNullable(change.getValue())
                            .filter(one -> !one.equals(OF_THE_REQUEST))
                            .map(Locale::of));
            saved.say("told.saved");
        });
        add(Wording.say(new H2(), "told.language"), choice);
    }
}
