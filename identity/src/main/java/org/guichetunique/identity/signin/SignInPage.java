package org.guichetunique.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.guichetunique.identity.Settings;
import org.guichetunique.identity.demonstration.DemonstrationAccounts;
import org.guichetunique.identity.language.ChosenLanguage;
import org.guichetunique.identity.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    private final Settings settings;
    private final Clock clock;
    private final MessageSource messages;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    SignInPage(
            Settings settings,
            Clock clock,
            MessageSource messages,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.settings = settings;
        this.clock = clock;
        this.messages = messages;
        this.demonstration = demonstration;
    }

    @GetMapping("/")
    String toPortal() {
        return "redirect:" + settings.portal() + "/";
    }

    @GetMapping("/sign-in")
    String show(HttpServletRequest request, Model model, @Nullable Principal signedIn) {
        if (signedIn != null) {
            return AskedFor.in(request).map(address -> "redirect:" + address).orElseGet(this::toPortal);
        }
        Language language = ChosenLanguage.of(request);
        Returned returned = Returned.take(request);
        model.addAttribute("page", language);
        model.addAttribute("languages", Language.values());
        model.addAttribute("username", returned.username());
        model.addAttribute("problem", sentence(returned.problem(), language));
        model.addAttribute(
                "invalid", returned.problem() != null && returned.problem().isInWhatWasTyped());
        model.addAttribute(
                "demonstration",
                demonstration.stream()
                        .flatMap(d -> d.shownIn(language).stream())
                        .toList());
        model.addAttribute("portal", settings.portal());
        model.addAttribute("to", AskedFor.in(request).orElse(null));
        return "sign-in";
    }

    @PostMapping("/sign-in/language")
    String changeLanguage(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String username) {
        Language.of(language).ifPresent(chosen -> ChosenLanguage.keep(request, chosen));
        new Returned(username, null).keepFor(request);
        return "redirect:" + AskedFor.kept("/sign-in", request);
    }

    @GetMapping("/signed-out")
    String signedOut(HttpServletRequest request, Model model) {
        model.addAttribute("page", ChosenLanguage.of(request));
        model.addAttribute("languages", Language.values());
        model.addAttribute("portal", settings.portal());
        return "signed-out";
    }

    private @Nullable String sentence(@Nullable Problem problem, Language language) {
        if (problem == null) {
            return null;
        }
        Instant now = clock.instant();
        Object[] number = {problem.messageNumber(now)};
        return messages.getMessage(problem.messageKey(now), number, language.locale());
    }
}
