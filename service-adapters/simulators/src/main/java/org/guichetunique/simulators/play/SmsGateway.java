package org.guichetunique.simulators.play;

import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Registers;

/** Sends text messages nowhere; the desk shows the latest one. */
public final class SmsGateway implements Played {
    public static final String MESSAGES = "sms-gateway/messages";
    public static final String LATEST = "latest";

    @Override
    public PlayedReply answer(Call call, Registers registers) {
        if (!call.operation().id().equals("sendText")) {
            return new PlayedReply.AsTheContractSays();
        }
        return new PlayedReply.Granted(
                new Values(),
                Change.write(
                        MESSAGES,
                        LATEST,
                        Entry.of(
                                "to", call.says().text("message.phone"),
                                "text", call.says().text("message.text"))));
    }
}
