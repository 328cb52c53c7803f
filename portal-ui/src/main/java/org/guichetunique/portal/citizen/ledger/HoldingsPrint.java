package org.guichetunique.portal.citizen.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.document.print.Listing;
import org.guichetunique.casework.casefile.document.print.PdfPage;
import org.guichetunique.casework.person.personaldata.Holding;
import org.guichetunique.casework.person.personaldata.Holdings;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.stereotype.Component;

/** What is held of a person, to be read and kept on paper. */
@Component
class HoldingsPrint {

    /** About a hundred sheets of paper. The data file holds the rest. */
    private static final int MOST = 2_000;

    private final Holdings holdings;
    private final HoldingTexts texts;

    HoldingsPrint(Holdings holdings, HoldingTexts texts) {
        this.holdings = holdings;
        this.texts = texts;
    }

    byte[] of(Person person, Language language) {
        Map<String, List<Listing.Row>> files = new LinkedHashMap<>();
        int printed = 0;
        List<Holding> page = holdings.of(person, null);
        while (!page.isEmpty() && printed < MOST) {
            for (Holding holding : page) {
                files.computeIfAbsent(
                                texts.file(holding.service(), holding.reference(), language), file -> new ArrayList<>())
                        .add(new Listing.Row(
                                texts.label(holding, language),
                                texts.value(holding, language),
                                texts.source(holding, language)));
            }
            printed += page.size();
            page = holdings.of(person, page.getLast());
        }
        List<Listing.Section> sections = files.entrySet().stream()
                .map(file -> new Listing.Section(file.getKey(), file.getValue()))
                .toList();
        return PdfPage.print(new Listing(
                language.locale(),
                Wording.in(language, "held.title"),
                Wording.in(language, page.isEmpty() ? "held.print.about" : "held.print.cut", person.name(), printed),
                sections));
    }
}
