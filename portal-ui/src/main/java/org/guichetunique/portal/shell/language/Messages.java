package org.guichetunique.portal.shell.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The portal's own words: every {@code messages_<language>.properties} below {@code portal}, where each feature has its own
 * folder, and {@code site}, UTF-8.
 * {@code {0}} stands for an argument, {@code {0,plural,one{…} other{…}}} for what agrees with it; an apostrophe is an
 * apostrophe, never doubled.
 */
@Component("messageSource")
public class Messages extends AbstractMessageSource {

    private static final String FILES = "classpath*:%s/**/messages_%s.properties";

    private static final String PLURAL = ",plural,";

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /** What needs no isolating: letters of Arabic with blanks and signs, or a text that is one isolate already. */
    private static final Pattern ARABIC_ALONE =
            Pattern.compile("[\\p{IsArabic}\\p{Z}\\p{M}.,:;!?،؛؟«»]*|[\\u2066-\\u2068][^\\u2069]*\\u2069");

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    public Messages() {
        for (Language language : Language.values()) {
            Properties all = new Properties();
            load("site", language, all);
            load("portal", language, all);
            words.put(language, all);
        }
    }

    private static void load(String folder, Language language, Properties into) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources(FILES.formatted(folder, language.code()))) {
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    into.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Messages of " + folder + " cannot be read", e);
        }
    }

    /** A Latin name, a number or a date keeps its own order inside an Arabic sentence, and leaves that of its neighbours alone. */
    private static Object @Nullable [] isolated(Object @Nullable [] arguments, Language language) {
        return arguments == null || language != Language.ARABIC
                ? arguments
                : Arrays.stream(arguments)
                        .map(argument -> argument instanceof String text
                                        && !ARABIC_ALONE.matcher(text).matches()
                                ? ISOLATE + text + END_OF_ISOLATE
                                : argument)
                        .toArray();
    }

    /** Plurals by the rules of the language, which are six in Arabic: Java's choice of numbers cannot tell 103 from 111. */
    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        Language language = Language.of(locale == null ? Locale.FRENCH : locale).orElse(Language.FRENCH);
        String text = code == null ? null : words(language.locale()).getProperty(code);
        Object[] told = isolated(arguments, language);
        if (text == null || told == null || !text.contains(PLURAL)) {
            return super.getMessageInternal(code, told, locale);
        }
        return new com.ibm.icu.text.MessageFormat(quoted(text), language.locale())
                .format(resolveArguments(told, language.locale()));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return words(locale).getProperty(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = words(locale).getProperty(code);
        return text == null ? null : new MessageFormat(quoted(text), locale);
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private Properties words(Locale locale) {
        Properties found = words.get(Language.of(locale).orElse(Language.FRENCH));
        return found == null ? new Properties() : found;
    }
}
