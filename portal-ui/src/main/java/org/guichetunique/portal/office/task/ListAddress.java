package org.guichetunique.portal.office.task;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.ListOrder;
import org.guichetunique.casework.office.task.WorklistFilter;
import org.jspecify.annotations.Nullable;

/**
 * A list as it stands in the address of the page: whoever reloads, comes back or is sent the address sees the same.
 *
 * @param pages how many are shown below one another
 */
record ListAddress(FilteredWorklist listing, int pages) {

    /** A page of files each; beyond, a list is narrowed. */
    private static final int MOST_PAGES = 40;

    static ListAddress read(QueryParameters parameters) {
        FilteredWorklist listing = new FilteredWorklist(
                one(parameters, "show", ListAddress::show).orElse(WorklistFilter.ALL),
                parameters.getSingleParameter("service").orElse(null),
                one(parameters, "sort", ListAddress::order).orElse(ListOrder.LIMIT),
                one(parameters, "from", LocalDate::parse).orElse(null),
                one(parameters, "to", LocalDate::parse).orElse(null),
                parameters.getSingleParameter("holder").orElse(null),
                one(parameters, "label", UUID::fromString).orElse(null));
        return new ListAddress(
                listing, Math.clamp(one(parameters, "pages", Integer::valueOf).orElse(1), 1, MOST_PAGES));
    }

    /** What is written wrong in an address is as if it were not there. */
    private static <T> Optional<T> one(QueryParameters parameters, String name, Function<String, T> reading) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(reading.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    QueryParameters written() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (listing.show() != WorklistFilter.ALL) {
            parameters.put("show", List.of(word(listing.show())));
        }
        if (listing.order() != ListOrder.LIMIT) {
            parameters.put("sort", List.of(word(listing.order())));
        }
        put(parameters, "service", listing.service());
        put(parameters, "from", listing.from());
        put(parameters, "to", listing.to());
        put(parameters, "holder", listing.holder());
        put(parameters, "label", listing.label());
        if (pages > 1) {
            parameters.put("pages", List.of(String.valueOf(pages)));
        }
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static WorklistFilter show(String word) {
        return named(WorklistFilter.values(), word);
    }

    private static ListOrder order(String word) {
        return named(ListOrder.values(), word);
    }

    private static <E extends Enum<E>> E named(E[] all, String word) {
        return Stream.of(all)
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
