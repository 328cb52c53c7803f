package org.guichetunique.titles;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGenerator;

/** {@code aFileIsKeptOnce} is shown as "A file is kept once", {@code MandateStoryTest} as "Mandate". */
public final class SentenceTitles implements DisplayNameGenerator {

    private static final Pattern KIND = Pattern.compile("(Story)?(Test|Tests|Journey)$");

    /** Where a word begins; letters that stand for a name, such as PDF, stay together. */
    private static final Pattern WORDS = Pattern.compile(
            "_+|(?<=[\\p{Ll}])(?=[\\p{Lu}\\p{N}])|(?<=\\p{N})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    @Override
    public String generateDisplayNameForClass(Class<?> testClass) {
        String plain = KIND.matcher(testClass.getSimpleName()).replaceFirst("");
        return sentence(plain.isEmpty() ? testClass.getSimpleName() : plain);
    }

    @Override
    public String generateDisplayNameForNestedClass(List<Class<?>> enclosing, Class<?> nested) {
        return sentence(nested.getSimpleName());
    }

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        return sentence(method.getName());
    }

    static String sentence(String name) {
        StringBuilder sentence = new StringBuilder();
        for (String word : WORDS.split(name)) {
            if (word.isEmpty()) {
                continue;
            }
            boolean shortForm = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            String plain = shortForm ? word : word.toLowerCase(Locale.ROOT);
            if (sentence.isEmpty()) {
                sentence.append(plain.substring(0, 1).toUpperCase(Locale.ROOT)).append(plain.substring(1));
            } else {
                sentence.append(' ').append(plain);
            }
        }
        return sentence.toString();
    }
}
