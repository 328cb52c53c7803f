package org.guichetunique.casework.office.template;

import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.CaseTexts;
import org.springframework.stereotype.Component;

/** Gives those who decide several files what each applicant reads. */
@Component
final class TextsOfCases implements CaseTexts {

    private final TextTemplates templates;

    TextsOfCases(TextTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<String> of(UUID template, CaseId id, Officer officer) {
        return templates.of(template, id, officer);
    }
}
