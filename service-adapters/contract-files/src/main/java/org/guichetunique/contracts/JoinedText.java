package org.guichetunique.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several elements in one text, as {@code x-join} writes it: <code>{person.street} {person.city}</code>. Read from left to
 * right: each element ends where the words between it and the next stand for the first time.
 *
 * @param before the words before each element
 * @param elements in the order of the text
 * @param end the words behind the last element
 */
public record JoinedText(List<String> before, List<String> elements, String end) {

    private static final Pattern ELEMENT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*\\.[A-Za-z][A-Za-z0-9]*)}");
    private static final int MOST = 20;

    /** @return empty where two elements touch, one is there twice, or there are none or too many */
    public static Optional<JoinedText> of(String template) {
        List<String> before = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        int position = 0;
        for (Matcher found = ELEMENT.matcher(template); found.find(); position = found.end()) {
            before.add(template.substring(position, found.start()));
            elements.add(found.group(1));
        }
        boolean touching = before.stream().skip(1).anyMatch(String::isEmpty);
        boolean usable = !elements.isEmpty()
                && elements.size() <= MOST
                && !touching
                && elements.stream().distinct().count() == elements.size();
        return usable
                ? Optional.of(new JoinedText(List.copyOf(before), List.copyOf(elements), template.substring(position)))
                : Optional.empty();
    }

    /** @param texts of every element */
    public String write(Map<String, String> texts) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            written.append(before.get(i)).append(texts.get(elements.get(i)));
        }
        return written.append(end).toString();
    }

    /** @return empty where the text is not written so */
    public Optional<Map<String, String>> read(String text) {
        if (!text.startsWith(before.getFirst()) || !text.endsWith(end)) {
            return Optional.empty();
        }
        Map<String, String> read = new LinkedHashMap<>();
        int position = before.getFirst().length();
        for (int i = 0; i < elements.size(); i++) {
            boolean last = i == elements.size() - 1;
            int next = last ? text.length() - end.length() : text.indexOf(before.get(i + 1), position);
            if (next < position) {
                return Optional.empty();
            }
            read.put(elements.get(i), text.substring(position, next));
            position = last ? next : next + before.get(i + 1).length();
        }
        return Optional.of(read);
    }
}
