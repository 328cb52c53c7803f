package org.guichetunique.casework.office.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.dictionary.Address;

/**
 * A file as it is shown to somebody who may read it and nothing else: all of it, open or closed.
 *
 * @param values with what officers decided and why
 * @param attachments what the person handed in
 * @param documents what the case has given them, revoked ones too
 * @param opinions in the order of asking
 * @param messages the latest first
 * @param steps in the order in which they began
 */
public record ReadFile(
        CaseFile.Filed file,
        Map<Address, KnownValue> values,
        List<EvidenceContent> evidence,
        List<Attachment> attachments,
        List<CaseDocument> documents,
        List<Opinion> opinions,
        List<Message> messages,
        List<CaseSteps.Step> steps) {

    /** Who decided, the last word first; empty where no officer has. */
    public List<Source> decisions() {
        return decisions(values);
    }

    static List<Source> decisions(Map<Address, KnownValue> values) {
        return values.values().stream()
                .map(KnownValue::source)
                .filter(source -> source.decider() != null)
                .sorted(Comparator.comparing(Source::at).reversed())
                .toList();
    }
}
