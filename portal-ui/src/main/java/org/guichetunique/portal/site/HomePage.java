package org.guichetunique.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.LifeEvent;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class HomePage {

    private final Catalogue catalogue;
    private final Search search;

    HomePage(Catalogue catalogue, Search search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    @GetMapping("/")
    ResponseEntity<Void> chooseLanguage(HttpServletRequest request) {
        Language language = AddressedLanguage.preferred(request);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/" + language.code() + "/")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping("/{language:fr|ar|en}")
    String completeAddress(@PathVariable String language) {
        return "redirect:/" + language + "/";
    }

    @GetMapping("/{language:fr|ar|en}/")
    String home(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        String asked = words.strip();
        model.addAttribute("words", asked);
        model.addAttribute("found", asked.isEmpty() ? List.of() : search.find(asked));
        model.addAttribute(
                "lifeEvents",
                catalogue.lifeEvents().stream()
                        .filter(this::isOffered)
                        .map(event -> new LifeEventCard(event, servicesOf(event)))
                        .toList());
        return "site/home";
    }

    /** Services of some events are opened from where they are needed, and not here. */
    private boolean isOffered(LifeEvent event) {
        return catalogue.services().stream()
                        .noneMatch(service -> service.lifeEvent().equals(event.key()))
                || !servicesOf(event).isEmpty();
    }

    private List<PublicService> servicesOf(LifeEvent event) {
        return catalogue.chosen().stream()
                .filter(service -> service.lifeEvent().equals(event.key()))
                .toList();
    }

    record LifeEventCard(LifeEvent event, List<PublicService> services) {}
}
