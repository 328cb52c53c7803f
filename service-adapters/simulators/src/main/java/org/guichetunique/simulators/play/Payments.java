package org.guichetunique.simulators.play;

/** How those are paid who have something due: into their account, or in cash at a post office where they have none. */
final class Payments {
    private Payments() {}

    static String means(Call call) {
        return call.says().text("payee.withoutBankAccount").equals("true") ? "post-office" : "account";
    }
}
