package org.guichetunique.portal.counter;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.document.print.PaperLetter;
import org.guichetunique.casework.casefile.document.print.PdfPage;
import org.guichetunique.casework.person.notification.PostedLetter;
import org.guichetunique.casework.request.mandate.CountrySettings;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.stereotype.Component;

/** A letter on paper, in the language of whom it goes to. */
@Component
class LetterPrint {

    private final Values values;
    private final ZoneId zone;

    LetterPrint(Values values, CountrySettings country) {
        this.values = values;
        this.zone = LegalZones.of(country.zone());
    }

    String day(PostedLetter letter, Language language) {
        return values.day(letter.writtenAt(), zone, language);
    }

    byte[] of(PostedLetter letter) {
        Language language = Language.of(letter.language()).orElse(Language.FRENCH);
        return PdfPage.print(new PaperLetter(
                letter.language(),
                List.of(Wording.in(language, "letters.sender"), Wording.in(language, "letters.sender.counters")),
                Stream.concat(Stream.of(letter.name()), letter.address().stream())
                        .toList(),
                day(letter, language),
                letter.subject(),
                letter.paragraphs()));
    }
}
