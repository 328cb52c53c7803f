package org.guichetunique.simulators.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The words of the page in one language, from {@code messages_<language>.properties}. */
record Words(String language, Properties texts) {
    static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    /** The language that the address asks for ({@code ?lang=ar}), or else the browser. */
    static Words of(HttpExchange exchange) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        var accepted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                .orElse("fr")
                .toLowerCase(Locale.ROOT);
        return LANGUAGES.stream()
                .filter(language -> query.equals("lang=" + language))
                .findFirst()
                .or(() -> LANGUAGES.stream().filter(accepted::startsWith).findFirst())
                .map(Words::in)
                .orElseGet(() -> in("fr"));
    }

    static Words in(String language) {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream("messages_" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(language, texts);
    }

    String say(String key) {
        return texts.getProperty(key, key);
    }

    /** An amount as the language writes it; cents only where there are some. */
    String money(String amount) {
        try {
            var number = new BigDecimal(amount).stripTrailingZeros();
            var format = NumberFormat.getInstance(language.equals("ar") ? Locale.of("ar", "MA") : Locale.of(language));
            format.setMinimumFractionDigits(number.scale() > 0 ? 2 : 0);
            return format.format(number);
        } catch (NumberFormatException e) {
            return amount;
        }
    }

    String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }
}
