package org.guichetunique.casework.casefile.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.document.print.PrintedText;
import org.guichetunique.casework.casefile.remedy.Remedy;
import org.guichetunique.exchange.contract.Authority;

/** Before whom a decision can be contested, and the last day on which it can, where the law leaves so many days. */
final class WaysToContest {

    private WaysToContest() {}

    static String of(Remedy remedy, PrintedText text) {
        String court = text.label(remedy.court());
        Authority to = remedy.to();
        if (to == null) {
            return text.word("contest.court", court);
        }
        List<String> ways = new ArrayList<>();
        LocalDate last = remedy.lastDay();
        ways.add(
                last == null
                        ? text.word("contest.to", text.label(to.name()))
                        : text.word("contest.to.until", text.label(to.name()), text.day(last)));
        Authority then = remedy.then();
        if (then != null) {
            ways.add(text.word("contest.then", text.label(then.name())));
        }
        ways.add(text.word("contest.court.too", court));
        return String.join(" ", ways);
    }
}
