package org.guichetunique.portal.citizen.request;

import org.guichetunique.casework.request.DraftAnswers;
import org.guichetunique.casework.request.DraftContents;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.casework.request.Filing;
import org.guichetunique.casework.request.FilingAdvice;
import org.springframework.stereotype.Component;

/** What the pages of a draft do with it. */
@Component
record DraftServices(
        Drafts drafts, DraftContents contents, DraftAnswers answers, FilingAdvice beforeFiling, Filing filing) {}
