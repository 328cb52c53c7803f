package org.guichetunique.casework.casefile.attachment;

import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.dictionary.Address;

/** Tells whether somebody has asked for files in a case that is filed. */
public interface FilesAskedFor {

    /** Where those files stand; no procedure has such a question. */
    Address ADDRESS = Address.of("complement.files");

    /** The answer holds until the caller's transaction ends. */
    boolean in(CaseId filed);
}
