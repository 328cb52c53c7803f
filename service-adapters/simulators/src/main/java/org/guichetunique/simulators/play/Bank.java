package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Registers;

/** Blocks the capital of companies being formed, and says whose an account is. */
final class Bank implements Played {
    /** Deposit slips that end so are unknown to it. */
    private static final String UNKNOWN_SLIP = "000";

    /** Accounts that end so before their key are somebody else's. */
    private static final String UNKNOWN_ACCOUNT = "00";

    private static final int KEY_FROM = 22;

    private final NumberedRegister attestations =
            new NumberedRegister("bank/attestations", "AB-%d-%06d", "capital.attestationNumber");

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        return switch (call.operation().id()) {
            case "blockCapital" -> block(call, registers);
            case "checkAccount" -> check(call.says().text("holder.bankAccount").replace(" ", ""));
            case "unblockCapital" -> attestations.strike(call, registers);
            default -> new PlayedReply.AsTheContractSays();
        };
    }

    private static PlayedReply check(String account) {
        return account.startsWith(UNKNOWN_ACCOUNT, KEY_FROM - UNKNOWN_ACCOUNT.length())
                ? new PlayedReply.Refused("ACCOUNT_NOT_THEIRS")
                : new PlayedReply.Granted(new Values().with("holder.accountBank", "Banque " + account.substring(0, 3)));
    }

    private PlayedReply block(Call call, Registers registers) {
        var says = call.says();
        if (says.text("capital.depositReference").endsWith(UNKNOWN_SLIP)
                || says.text("capital.depositedOn").compareTo(call.today().toString()) > 0) {
            return new PlayedReply.Refused("FUNDS_NOT_RECEIVED");
        }
        return attestations.enter(
                call,
                registers,
                new Values().with("capital.blockedOn", call.today()),
                Entry.of("ice", says.text("company.ice"), "amount", says.text("capital.toDeposit")));
    }
}
