package org.guichetunique.portal.citizen.timeline;

import java.util.List;
import java.util.Set;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.document.print.Listing;
import org.guichetunique.casework.casefile.document.print.PdfPage;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.portal.shell.field.FactGroup;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.stereotype.Component;

/** The request as it was filed, to be kept on paper: what the person answered and what authorities had said by then. */
@Component
class FiledPrint {

    private static final Set<Source.Kind> OF_THE_PERSON = Set.of(Source.Kind.PERSON, Source.Kind.IDENTITY);

    private final Facts facts;
    private final Values values;

    FiledPrint(Facts facts, Values values) {
        this.facts = facts;
        this.values = values;
    }

    byte[] of(Timeline timeline, Language language) {
        CaseFile.Filed file = timeline.file();
        List<Listing.Section> sections =
                facts.groups(timeline.service(), timeline.values(), value -> isFiled(value, file)).stream()
                        .map(group -> section(group, language))
                        .toList();
        var zone = timeline.service().competence().authority().zone();
        return PdfPage.print(new Listing(
                language.locale(),
                timeline.service().text("title", language.locale()),
                Wording.in(
                        language,
                        "file.filedPrint.about",
                        file.reference().value(),
                        file.ownerName(),
                        values.dayAndTime(file.submittedAt(), zone, language)),
                sections));
    }

    private static boolean isFiled(KnownValue value, CaseFile.Filed file) {
        return OF_THE_PERSON.contains(value.source().kind())
                || value.source().kind() == Source.Kind.AUTHORITY
                        && !value.source().at().isAfter(file.submittedAt());
    }

    private Listing.Section section(FactGroup group, Language language) {
        return new Listing.Section(
                facts.heading(group, language),
                group.facts().stream()
                        .map(fact -> new Listing.Row(
                                fact.element().label().in(language.locale()),
                                facts.text(fact, language),
                                facts.sourceOnPaper(group, fact, language)))
                        .toList());
    }
}
