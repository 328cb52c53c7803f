package org.guichetunique.casework.casefile.attachment;

import org.guichetunique.casework.casefile.attachment.content.Refusal;

/** What became of a file that was handed in. */
public sealed interface Upload {

    record Kept(Attachment attachment) implements Upload {}

    /** Nothing of it is kept. */
    record Refused(Refusal why) implements Upload {}
}
