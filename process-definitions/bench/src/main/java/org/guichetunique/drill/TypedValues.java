package org.guichetunique.drill;

import java.util.List;
import java.util.random.RandomGenerator;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.Definitions;

/** What people type into a field, letter by letter wrong: it is a value or a mistake, and a value stays what it is. */
final class TypedValues implements Property {

    private static final String ODD =
            "\u00a0\u202f\u200f\u200e\u0000\t\n ٠١٢٣٤٥٦٧٨٩.,'’ʼ-−–eE+١٫٬éÉاأءه\ud83d\ude00\ud800";

    private final List<Element> elements;

    TypedValues(Definitions definitions) {
        elements = List.copyOf(definitions.dictionary().elements());
    }

    @Override
    public String name() {
        return "what is typed is a value or a mistake";
    }

    @Override
    public String violatedBy(RandomGenerator chance) {
        Element element = elements.get(chance.nextInt(elements.size()));
        String typed = spoilt(element.example(), chance);
        try {
            if (ElementReader.read(element, typed) instanceof Reading.Value value) {
                Reading again = ElementReader.read(element, value.json().asString());
                return again.equals(value) ? "" : "%s '%s': %s, then %s".formatted(element.name(), typed, value, again);
            }
            return "";
        } catch (RuntimeException e) {
            return "%s '%s': %s".formatted(element.name(), typed, e);
        }
    }

    private static String spoilt(String right, RandomGenerator chance) {
        StringBuilder typed = new StringBuilder(right);
        for (int changes = chance.nextInt(4); changes > 0; changes--) {
            int at = chance.nextInt(typed.length() + 1);
            if (at < typed.length() && chance.nextBoolean()) {
                typed.deleteCharAt(at);
            } else {
                typed.insert(at, ODD.charAt(chance.nextInt(ODD.length())));
            }
        }
        return typed.toString();
    }
}
