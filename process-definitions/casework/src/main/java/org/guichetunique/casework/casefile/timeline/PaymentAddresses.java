package org.guichetunique.casework.casefile.timeline;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.contract.AddressSettings;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds where a person has to pay: a case has a subject of the dictionary's type {@code payment}, an authority has told
 * its {@code address}, and that authority's answer is waited for. Nobody is sent anywhere but to the authority's own
 * address.
 */
@Component
public final class PaymentAddresses {

    static final String PAYMENT = "payment";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final UnaryOperator<String> configuration;

    PaymentAddresses(Environment environment) {
        this.configuration = AddressSettings.resolving(environment::getProperty);
    }

    Optional<PaymentDue> due(PublicService service, List<Timeline.Entry> entries, Map<Address, KnownValue> values) {
        return service.questions().subjects().values().stream()
                .filter(subject -> subject.type().equals(PAYMENT))
                .flatMap(subject -> due(subject, entries, values).stream())
                .findFirst();
    }

    private Optional<PaymentDue> due(Subject subject, List<Timeline.Entry> entries, Map<Address, KnownValue> values) {
        KnownValue address = values.get(new Address(subject.name(), "address"));
        if (address == null || address.value() == null || address.source().kind() != Source.Kind.AUTHORITY) {
            return Optional.empty();
        }
        String page = ElementCheck.text(address.value());
        return entries.stream()
                .filter(entry -> entry.endedAt() == null
                        && entry.operation() != null
                        && entry.operation().answersWithin() != null)
                .map(Timeline.Entry::authority)
                .filter(authority -> authority != null
                        && authority.code().equals(address.source().name()))
                .findFirst()
                .flatMap(authority -> under(authority, page)
                        .map(uri -> new PaymentDue(
                                uri, authority, number(values.get(new Address(subject.name(), "amount"))))));
    }

    private Optional<URI> under(Authority authority, String page) {
        try {
            URI base = new URI(configuration.apply(authority.address()));
            URI uri = new URI(page);
            boolean own = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getScheme().equals(base.getScheme())
                    && uri.getRawAuthority() != null
                    && uri.getRawAuthority().equals(base.getRawAuthority())
                    && uri.equals(uri.normalize())
                    && uri.getRawPath().startsWith(base.getRawPath() + "/");
            return own ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal number(@Nullable KnownValue known) {
        JsonNode value = known == null ? null : known.value();
        return value != null && value.isNumber() ? value.decimalValue() : null;
    }
}
