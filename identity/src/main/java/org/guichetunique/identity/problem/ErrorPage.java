package org.guichetunique.identity.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.guichetunique.identity.Settings;
import org.guichetunique.identity.language.ChosenLanguage;
import org.guichetunique.identity.language.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what happened and what to do, and gives a code under which the log tells the rest. */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);
    private static final int LONGEST_LOGGED = 300;

    private final Settings settings;

    ErrorPage(Settings settings) {
        this.settings = settings;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show(HttpServletRequest request) {
        HttpStatus status = status(request);
        SupportCode code = logged(request, status);
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("page", ChosenLanguage.of(request));
        page.addObject("languages", Language.values());
        page.addObject("explanation", "error." + explained(status));
        page.addObject("code", code.value());
        page.addObject("portal", settings.portal());
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, String>> tell(HttpServletRequest request) {
        HttpStatus status = status(request);
        SupportCode code = logged(request, status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", status.getReasonPhrase(), "code", code.value()));
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // Without the attribute, somebody asked for this address itself.
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static String explained(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> status.is4xxClientError() ? "request" : "ours";
        };
    }

    private static SupportCode logged(HttpServletRequest request, HttpStatus status) {
        SupportCode code = SupportCode.random();
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status.is5xxServerError()) {
            Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            log.error("{}: {} at {}", code, status.value(), oneLine(path), cause);
        } else if (status != HttpStatus.NOT_FOUND) {
            Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
            log.info("{}: {} at {}: {}", code, status.value(), oneLine(path), oneLine(message));
        }
        return code;
    }

    /** What came from outside must not begin a line of its own in the log. */
    private static String oneLine(@Nullable Object text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_LOGGED ? line.substring(0, LONGEST_LOGGED) : line;
    }
}
