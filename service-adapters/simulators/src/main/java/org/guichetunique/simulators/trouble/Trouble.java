package org.guichetunique.simulators.trouble;

import java.util.random.RandomGenerator;

/**
 * One misbehaviour that was asked for.
 *
 * @param operation empty for every operation of the authority
 * @param code of the refusal, empty for the first one of the contract
 * @param location where a redirection points
 * @param afterApplying applies the change first, then misbehaves
 * @param percent of the calls that it strikes
 */
public record Trouble(
        String authority,
        String operation,
        Behaviour behaviour,
        int delayMillis,
        int retryAfterSeconds,
        String code,
        String location,
        boolean afterApplying,
        int percent) {
    public static final int LONGEST_DELAY_MILLIS = 60_000;

    private static final String ELSEWHERE = "https://elsewhere.invalid/";

    public static Trouble of(String authority, String operation, Behaviour behaviour, int delayMillis) {
        return new Trouble(authority, operation, behaviour, delayMillis, 5, "", ELSEWHERE, false, 100);
    }

    public boolean strikesBeforeTheEffect() {
        return !behaviour.isWithTheReply() && !afterApplying;
    }

    /** One of the ways in which an unsteady authority fails, each as likely as the others; other troubles are as they are. */
    Trouble drawn(RandomGenerator chance) {
        if (behaviour != Behaviour.UNSTEADY) {
            return this;
        }
        return switch (chance.nextInt(5)) {
            case 0 -> as(Behaviour.FAIL, false);
            case 1 -> as(Behaviour.FAIL, true);
            case 2 -> as(Behaviour.SLOW, false);
            case 3 -> as(Behaviour.SLOW, true);
            default -> as(Behaviour.DROP_AFTER_APPLYING, false);
        };
    }

    private Trouble as(Behaviour other, boolean afterwards) {
        return new Trouble(
                authority, operation, other, delayMillis, retryAfterSeconds, code, location, afterwards, percent);
    }

    boolean strikes(RandomGenerator chance) {
        return percent >= 100 || chance.nextInt(100) < percent;
    }

    boolean concerns(String askedAuthority, String askedOperation) {
        return authority.equals(askedAuthority) && (operation.isEmpty() || operation.equals(askedOperation));
    }
}
