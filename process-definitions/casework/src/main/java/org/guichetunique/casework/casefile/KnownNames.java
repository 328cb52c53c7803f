package org.guichetunique.casework.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** What authorities, services and endings are called: whoever reads a value that names one reads it in their language. */
@Component
public class KnownNames {

    private static final List<Locale> LANGUAGES =
            Stream.of("fr", "ar", "en").map(Locale::of).toList();

    private final Catalogue catalogue;
    private final Contracts contracts;

    public KnownNames(Catalogue catalogue, Contracts contracts) {
        this.catalogue = catalogue;
        this.contracts = contracts;
    }

    /** Empty where the element names nothing of the kind, or the text nothing that is known. */
    public Optional<Label> of(Element element, String text) {
        return switch (element.notation()) {
            case AUTHORITY -> authority(text);
            case SERVICE -> service(text);
            case ENDING -> ending(text);
            case PLAIN, IDENTIFIER, TELEPHONE, ACCOUNT -> Optional.empty();
        };
    }

    private Optional<Label> authority(String text) {
        return contracts
                .authority(text)
                .map(Authority::name)
                .or(() -> contracts.authorities().stream()
                        .map(Authority::name)
                        .filter(name -> says(name, text))
                        .findFirst());
    }

    private Optional<Label> service(String text) {
        return catalogue
                .service(text)
                .map(KnownNames::title)
                .or(() -> catalogue.services().stream()
                        .map(KnownNames::title)
                        .filter(title -> says(title, text))
                        .findFirst());
    }

    private Optional<Label> ending(String text) {
        int end = text.indexOf('/');
        return end < 0
                ? Optional.empty()
                : catalogue
                        .service(text.substring(0, end))
                        .filter(service -> service.findText("end." + text.substring(end + 1), LANGUAGES.getFirst())
                                .isPresent())
                        .map(service -> label(language -> service.text("end." + text.substring(end + 1), language)));
    }

    private static Label title(PublicService service) {
        return label(language -> service.text("title", language));
    }

    private static Label label(Function<Locale, String> in) {
        List<String> all = LANGUAGES.stream().map(in).toList();
        return new Label(all.get(0), all.get(1), all.get(2));
    }

    private static boolean says(Label label, String text) {
        return LANGUAGES.stream().map(label::in).anyMatch(text::equals);
    }
}
