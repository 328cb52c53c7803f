package org.guichetunique.identity.problem;

import java.security.SecureRandom;

/** Short enough to be read out on the telephone; without letters and digits that look or sound alike. */
record SupportCode(String value) {

    private static final String SIGNS = "23456789CDFHJKMNPRTVWX";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SupportCode random() {
        return new SupportCode(group() + "-" + group());
    }

    private static String group() {
        StringBuilder group = new StringBuilder(GROUP);
        for (int i = 0; i < GROUP; i++) {
            group.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return group.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
