package org.guichetunique.casework.office.reading;

import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.dictionary.Address;

/**
 * A file as it is shown to somebody who may read it and nothing else: all of it, open or closed.
 *
 * @param values with what officers decided and why
 * @param attachments what the person handed in
 * @param documents what the case has given them, revoked ones too
 * @param messages the latest first
 * @param steps in the order in which they began
 */
public record ReadFile(
        CaseFile.Filed file,
        Map<Address, KnownValue> values,
        List<EvidenceContent> evidence,
        List<Attachment> attachments,
        List<CaseDocument> documents,
        List<Message> messages,
        List<CaseSteps.Step> steps) {}
