package org.guichetunique.portal.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.guichetunique.casework.casefile.document.DocumentNumber;
import org.guichetunique.casework.casefile.document.Verification;
import org.guichetunique.casework.casefile.document.Verification.Became;
import org.guichetunique.casework.casefile.document.Verification.Genuine;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a document is genuine and still valid. What nobody can guess, its number and check code, is the only key. */
@Controller
class VerifyPage {

    private final Verification verification;
    private final Values values;

    VerifyPage(Verification verification, Values values) {
        this.verification = verification;
        this.values = values;
    }

    @GetMapping("/{language:fr|ar|en}/verify")
    String verify(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        boolean asked = !number.isBlank() || !code.isBlank();
        model.addAttribute("asked", asked);
        model.addAttribute("number", number.strip());
        model.addAttribute("code", code.strip());
        if (asked) {
            // The document may be revoked at any time, so that no cache may keep this answer.
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            Optional<DocumentNumber> read = DocumentNumber.read(number, code);
            model.addAttribute("missing", number.isBlank() || code.isBlank());
            model.addAttribute("mistyped", read.isEmpty());
            Optional<Genuine> found = read.flatMap(verification::find);
            Language language = Language.of(locale).orElse(Language.FRENCH);
            found.ifPresent(genuine -> {
                ZoneId zone = genuine.zone();
                model.addAttribute("document", genuine);
                model.addAttribute("issuedOn", values.day(genuine.issuedAt(), zone, language));
                if (genuine.revokedAt() != null) {
                    model.addAttribute("revokedOn", values.day(genuine.revokedAt(), zone, language));
                }
                Became became = genuine.became();
                if (became != null) {
                    model.addAttribute("became", became.state().code());
                    model.addAttribute("becameOn", became.at() == null ? "" : values.day(became.at(), zone, language));
                }
            });
        }
        return "site/verify";
    }
}
