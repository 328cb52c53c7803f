package org.guichetunique.drill;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.Definitions;

/**
 * Right values in any spelling are understood as one value, and an account with one digit wrong as none. What is right is
 * said by others: the example numbers of telephones, the keys of ISO 7064, the digits and letters of each language in CLDR.
 */
final class SpelledValues implements Property {

    private static final BigInteger KEY = BigInteger.valueOf(97);
    private static final List<String> BLANKS = List.of(" ", "\u00a0", "\u2009", "\u202f", "  ");
    private static final List<String> BETWEEN = List.of("", " ", "-", "\u2011", "\u00a0", ".");
    private static final List<String> MARKS =
            List.of("\u200e", "\u200f", "\u202a", "\u202c", "\u2066", "\ufeff", "\u200b");
    private static final List<String> DATES =
            List.of("d/M/uuuu", "dd.MM.uuuu", "dd-MM-uuuu", "uuuu-MM-dd", "d MMMM uuuu");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.FRENCH, Locale.ENGLISH, Locale.forLanguageTag("ar"), Locale.forLanguageTag("ar-MA"));
    private static final int LETTERS = 8;

    private final Dictionary dictionary;
    private final List<String> digits = new ArrayList<>();
    private final List<String> latin = letters("fr");
    private final List<String> arabic = letters("ar");

    SpelledValues(Definitions definitions) {
        dictionary = definitions.dictionary();
        for (String name : NumberingSystem.getAvailableNames()) {
            NumberingSystem system = NumberingSystem.getInstanceByName(name);
            if (system.getRadix() == 10 && !system.isAlgorithmic() && !name.equals("hanidec")) {
                digits.add(system.getDescription());
            }
        }
    }

    @Override
    public String name() {
        return "what is right is understood in any spelling, a wrong key in none";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public String violatedBy(RandomGenerator chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> telephone(chance);
            case 1 -> account(chance);
            case 2 -> wrongAccount(chance);
            case 3 -> day(chance);
            case 4 -> named("person.givenName", latin, chance);
            default -> named("person.givenNameArabic", arabic, chance);
        };
    }

    private String telephone(RandomGenerator chance) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        PhoneNumber example = numbers.getExampleNumberForType("MA", PhoneNumberType.MOBILE);
        long subscriber = example.getNationalNumber() / 1_000_000 * 1_000_000 + chance.nextInt(1_000_000);
        PhoneNumber number =
                new PhoneNumber().setCountryCode(example.getCountryCode()).setNationalNumber(subscriber);
        PhoneNumberFormat[] formats = {
            PhoneNumberFormat.E164, PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL
        };
        String typed = numbers.format(number, formats[chance.nextInt(formats.length)]);
        typed = typed.startsWith("+") && chance.nextBoolean() ? "00" + typed.substring(1) : typed;
        typed = typed.replace(" ", one(BLANKS, chance)).replace("-", one(List.of("-", "\u2011", " ", "."), chance));
        return expect("person.phone", inDigits(typed, chance), numbers.format(number, PhoneNumberFormat.E164), chance);
    }

    private String account(RandomGenerator chance) {
        String account = anAccount(chance);
        String typed = account;
        if (chance.nextBoolean()) {
            // The letters M and A are 22 and 10; the check digits make the whole one more than a multiple of 97.
            int rest = new BigInteger(account + "221000").mod(KEY).intValue();
            typed = "MA%02d%s".formatted(98 - rest, account);
        }
        String between = one(BETWEEN, chance);
        return expect(
                "person.bankAccount",
                inDigits(typed.replaceAll("(.{4})(?=.)", "$1" + between), chance),
                account,
                chance);
    }

    private String wrongAccount(RandomGenerator chance) {
        StringBuilder account = new StringBuilder(anAccount(chance));
        int at = chance.nextInt(account.length());
        account.setCharAt(at, (char) ('0' + (account.charAt(at) - '0' + 1 + chance.nextInt(9)) % 10));
        return ElementReader.read(dictionary.element("person.bankAccount"), account.toString()) instanceof Reading.Wrong
                ? ""
                : "accepted with a wrong key: " + account;
    }

    private static String anAccount(RandomGenerator chance) {
        StringBuilder account = new StringBuilder();
        while (account.length() < 22) {
            account.append(chance.nextInt(10));
        }
        int key = 97 - new BigInteger(account + "00").mod(KEY).intValue();
        return "%s%02d".formatted(account, key);
    }

    private String day(RandomGenerator chance) {
        LocalDate day = LocalDate.now().minusDays(2 + chance.nextInt(40_000));
        String typed = DateTimeFormatter.ofPattern(one(DATES, chance), one(LANGUAGES, chance))
                .format(day);
        return expect("person.birthDate", inDigits(typed, chance), day.toString(), chance);
    }

    private String named(String element, List<String> letters, RandomGenerator chance) {
        StringBuilder name = new StringBuilder();
        for (int more = 2 + chance.nextInt(LETTERS); more > 0; more--) {
            name.append(one(letters, chance));
        }
        return expect(element, name.toString(), name.toString(), chance);
    }

    private String expect(String element, String typed, String right, RandomGenerator chance) {
        int at = typed.offsetByCodePoints(0, chance.nextInt(typed.codePointCount(0, typed.length()) + 1));
        String marked =
                chance.nextBoolean() ? typed.substring(0, at) + one(MARKS, chance) + typed.substring(at) : typed;
        Reading reading = ElementReader.read(dictionary.element(element), marked);
        return reading instanceof Reading.Value value && value.json().asString().equals(right)
                ? ""
                : "%s '%s' is not %s: %s".formatted(element, marked, right, reading);
    }

    private String inDigits(String text, RandomGenerator chance) {
        int[] figures = one(digits, chance).codePoints().toArray();
        StringBuilder out = new StringBuilder();
        text.chars().forEach(sign -> {
            if (sign >= '0' && sign <= '9') {
                out.appendCodePoint(figures[sign - '0']);
            } else {
                out.append((char) sign);
            }
        });
        return out.toString();
    }

    private static List<String> letters(String language) {
        List<String> letters = new ArrayList<>();
        LocaleData.getExemplarSet(new ULocale(language), 0, LocaleData.ES_STANDARD)
                .forEach(letter -> {
                    if (letter.codePoints().allMatch(Character::isLetter)) {
                        letters.add(letter);
                    }
                });
        return letters;
    }

    private static <T> T one(List<T> of, RandomGenerator chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
