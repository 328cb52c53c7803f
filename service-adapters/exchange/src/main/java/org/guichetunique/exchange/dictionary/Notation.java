package org.guichetunique.exchange.dictionary;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.jspecify.annotations.Nullable;

/** How the values of a text element are written, and what of the writing is left out of what is kept. */
public enum Notation {
    /** Words: every sign counts. */
    PLAIN,
    /** A number in a register: blanks, small letters and what stands between its parts say nothing. */
    IDENTIFIER,
    /** A mobile telephone of the element's region, kept as {@code +212612345678}. */
    TELEPHONE,
    /** An account of the element's region with its key, also written as an IBAN, kept as its digits. */
    ACCOUNT,
    /** An authority, by its code or by its name in any language; read in the language of whoever reads. */
    AUTHORITY,
    /** A service, by its key or by its title in any language; read in the language of whoever reads. */
    SERVICE,
    /** How a case ended, as {@code service/end}; read in the language of whoever reads. */
    ENDING;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ .-]");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[ ./\\\\_-]+");
    private static final List<String> JOINTS = List.of("", "-", "/");
    private static final Pattern ACCOUNT_AND_KEY = Pattern.compile("[0-9]{24}");
    private static final BigInteger KEY = BigInteger.valueOf(97);
    private static final int IBAN_HEAD = 4;

    /** What is kept of a folded text. */
    String kept(String text, @Nullable String region, @Nullable Pattern pattern) {
        return switch (this) {
            case PLAIN, AUTHORITY, SERVICE, ENDING -> text;
            case IDENTIFIER -> identifier(text.toUpperCase(Locale.ROOT), pattern);
            case TELEPHONE ->
                Telephone.mobile(text, region == null ? "" : region).orElse(text);
            case ACCOUNT -> account(text, region);
        };
    }

    /** What is wrong with a text that has the element's pattern. */
    @Nullable
    Mistake mistake(String kept, @Nullable String region) {
        return switch (this) {
            case PLAIN, IDENTIFIER, AUTHORITY, SERVICE, ENDING -> null;
            case TELEPHONE ->
                Telephone.mobile(kept, region == null ? "" : region).isPresent() ? null : Mistake.FORMAT;
            case ACCOUNT -> hasKey(kept) ? null : Mistake.WRONG_KEY;
        };
    }

    /** Its parts as the pattern joins them, whatever stood between them. */
    private static String identifier(String text, @Nullable Pattern pattern) {
        String plain = text.replace(" ", "");
        return pattern == null || pattern.matcher(plain).matches()
                ? plain
                : JOINTS.stream()
                        .map(joint -> BETWEEN_PARTS.matcher(text).replaceAll(joint))
                        .filter(joined -> pattern.matcher(joined).matches())
                        .findFirst()
                        .orElse(plain);
    }

    private static String account(String text, @Nullable String region) {
        String plain = BETWEEN_DIGITS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        boolean iban = region != null && plain.startsWith(region) && plain.length() > IBAN_HEAD;
        // A wrong IBAN stays as it is, and so fits no pattern of digits.
        return iban && isIban(plain) ? plain.substring(IBAN_HEAD) : plain;
    }

    /** ISO 7064 MOD 97-10 over the number with its head at the end, letters as two digits. */
    private static boolean isIban(String iban) {
        if (!iban.matches("[A-Z]{2}[0-9A-Z]+")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (iban.substring(IBAN_HEAD) + iban.substring(0, IBAN_HEAD))
                .chars()
                .forEach(sign -> digits.append(Character.digit(sign, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(KEY).equals(BigInteger.ONE);
    }

    /** Its two last digits bring the whole to a multiple of 97. */
    private static boolean hasKey(String account) {
        return ACCOUNT_AND_KEY.matcher(account).matches()
                && !account.endsWith("00")
                && new BigInteger(account).mod(KEY).signum() == 0;
    }
}
