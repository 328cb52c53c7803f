package org.guichetunique.simulators.trouble;

/**
 * One misbehaviour that was asked for.
 *
 * @param operation empty for every operation of the authority
 * @param code of the refusal, empty for the first one of the contract
 * @param location where a redirection points
 * @param afterApplying applies the change first, then misbehaves
 */
public record Trouble(
        String authority,
        String operation,
        Behaviour behaviour,
        int delayMillis,
        int retryAfterSeconds,
        String code,
        String location,
        boolean afterApplying) {
    public static final int LONGEST_DELAY_MILLIS = 60_000;

    private static final String ELSEWHERE = "https://elsewhere.invalid/";

    public static Trouble of(String authority, String operation, Behaviour behaviour, int delayMillis) {
        return new Trouble(authority, operation, behaviour, delayMillis, 5, "", ELSEWHERE, false);
    }

    public boolean strikesBeforeTheEffect() {
        return !behaviour.isWithTheReply() && !afterApplying;
    }

    boolean concerns(String askedAuthority, String askedOperation) {
        return authority.equals(askedAuthority) && (operation.isEmpty() || operation.equals(askedOperation));
    }
}
