package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.springframework.stereotype.Component;

/** Gives Vaadin the portal's words. A key without words shows as itself; a test sees that none does. */
@Component
class Words implements I18NProvider {

    private final transient Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        String text = messages.getMessage(key, parameters, key, locale);
        return text == null ? key : text;
    }
}
