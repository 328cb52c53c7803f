package org.guichetunique.portal.timeline;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guichetunique.engine.casefile.CaseFile;
import org.guichetunique.portal.field.Values;
import org.guichetunique.portal.frame.Wording;
import org.guichetunique.portal.language.Language;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.catalogue.PublicService;

/** Before whom an answer can be contested, and until when. */
class AppealPanel extends Section {

    AppealPanel(CaseFile.Closed file, PublicService service, Values values, Language language) {
        addClassNames("gu-panel", "gu-appeal");
        H2 title = new H2(Wording.in(language, "appeal.title"));
        title.setId("appeal");
        getElement().setAttribute("aria-labelledby", "appeal");
        add(title, new Paragraph(service.appeal().legalBasis().in(language.locale())));
        Term within = service.appeal().within();
        if (within != null) {
            var calendar = service.calendar();
            LocalDate last = calendar.onWorkingDay(within.lastDay(calendar.dayOf(file.closedAt()), calendar));
            long left = ChronoUnit.DAYS.between(calendar.dayOf(Instant.now()), last);
            String until = values.day(last, language);
            add(new Paragraph(
                    left < 0
                            ? Wording.in(language, "appeal.past", until)
                            : Wording.in(language, "appeal.until", until, left)));
        }
    }
}
