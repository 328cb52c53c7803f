package org.guichetunique.portal.shell.document;

import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Issuing;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/** What a document is called. */
public final class DocumentNames {

    private DocumentNames() {}

    public static String of(CaseDocument document, PublicService service, Language language) {
        return document.kind().equals(Issuing.RECEIPT)
                ? Wording.in(language, "document.receipt")
                : service.text("document." + document.kind(), language.locale());
    }
}
