package org.guichetunique.exchange.dictionary;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as people write them, in forms and for notices alike. */
public final class Telephone {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern WRITTEN = Pattern.compile("[+]?[0-9 ().,/-]{6,32}");

    private Telephone() {}

    /**
     * A mobile number of the region, {@code +} and digits; others get no text message.
     *
     * @param region of the country, such as {@code MA}
     * @return empty where it is none
     */
    public static Optional<String> mobile(String typed, String region) {
        String text = Folding.text(typed);
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(text, region);
            PhoneNumberType type = NUMBERS.getNumberType(number);
            boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
            return mobile && NUMBERS.isValidNumberForRegion(number, region)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The region whose numbers begin so: {@code MA} for {@code +212}. */
    public static String region(String callingCode) {
        return NUMBERS.getRegionCodeForCountryCode(Integer.parseInt(callingCode.replace("+", "")))
                .toUpperCase(Locale.ROOT);
    }
}
