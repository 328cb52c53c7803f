package org.guichetunique.portal.shell.field;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.spelling.Spelling;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** A box with a list of codes that finds what is typed as the portal's own search does: without accents, in any language. */
final class CodeBox {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CodeBox() {}

    static ComboBox<String> of(CodeList codes, @Nullable String chosen) {
        ComboBox<String> box = new ComboBox<>();
        ListDataProvider<String> items = new ListDataProvider<>(codes.codes().keySet());
        box.setItems((code, asked) -> fits(codes.label(code), asked), items);
        box.setValue(chosen);
        // Whoever types the beginning and goes on has chosen, where there is no doubt what.
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> {
            Optional<String> found = choice(codes, typed.getDetail());
            if (found.isEmpty()) {
                box.setValue(null);
            } else if (found.get().equals(box.getValue())) {
                // The text in the field is not the label's: the browser is told the same value again.
                box.setValue(null);
                box.setValue(found.get());
            } else {
                box.setValue(found.get());
            }
        });
        return Wording.follow(
                box,
                language -> box.setItemLabelGenerator(code -> codes.label(code).in(language.locale())));
    }

    /** The one code that is meant: the only one that fits, or the only one that begins so, or is called just so. */
    static Optional<String> choice(CodeList codes, String typed) {
        String asked = Spelling.plain(typed);
        if (asked.isBlank()) {
            return Optional.empty();
        }
        List<String> fitting = codes.codes().keySet().stream()
                .filter(code -> fits(codes.label(code), typed))
                .toList();
        return Stream.<List<String>>of(
                        fitting.stream()
                                .filter(code -> names(codes.label(code)).anyMatch(asked::equals))
                                .toList(),
                        fitting.stream()
                                .filter(code -> names(codes.label(code)).anyMatch(name -> name.startsWith(asked)))
                                .toList(),
                        fitting)
                .filter(found -> found.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }

    /** Whether each word that is typed begins one of the label's words in one of its languages. */
    static boolean fits(Label label, String typed) {
        String[] asked = words(Spelling.plain(typed));
        return names(label)
                .map(CodeBox::words)
                .anyMatch(known -> Arrays.stream(asked)
                        .allMatch(word -> Arrays.stream(known).anyMatch(name -> name.startsWith(word))));
    }

    private static Stream<String> names(Label label) {
        return Stream.of("fr", "ar", "en").map(language -> Spelling.plain(label.in(Locale.of(language))));
    }

    private static String[] words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
