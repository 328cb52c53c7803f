package org.guichetunique.portal.site;

import java.util.Locale;
import java.util.Map;
import org.guichetunique.casework.casefile.rule.Fees;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class ServicePage {

    private final Catalogue catalogue;
    private final Fees fees;
    private final LaterEvidence later;
    private final Values values;

    ServicePage(Catalogue catalogue, Fees fees, LaterEvidence later, Values values) {
        this.catalogue = catalogue;
        this.fees = fees;
        this.later = later;
        this.values = values;
    }

    @GetMapping("/{language:fr|ar|en}/services/{key}")
    String service(@PathVariable String key, Locale locale, Model model) {
        PublicService service =
                catalogue.service(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("service", service);
        model.addAttribute("locale", locale);
        model.addAttribute("values", values);
        model.addAttribute("fees", fees.of(service, Map.of()));
        model.addAttribute("later", later.of(service));
        model.addAttribute("term", service.terms().legalLimit().duration());
        model.addAttribute(
                "lifeEvent",
                catalogue.lifeEvents().stream()
                        .filter(event -> event.key().equals(service.lifeEvent()))
                        .findFirst()
                        .orElseThrow());
        return "site/service";
    }
}
