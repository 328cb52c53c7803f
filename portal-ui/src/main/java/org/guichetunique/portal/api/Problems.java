package org.guichetunique.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.guichetunique.portal.api.Refusal.Code;
import org.guichetunique.portal.api.Refusal.FieldProblem;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;

/** Tells refusals as problem details (RFC 9457), in the language that the caller asks for. */
@Component
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refused(Refusal refusal, HttpServletRequest request) {
        Language language = language(request);
        return ResponseEntity.status(refusal.code().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .body(detail(refusal, language));
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        HttpMediaTypeNotSupportedException.class,
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class,
        IllegalArgumentException.class
    })
    ResponseEntity<ProblemBody> notUnderstood(Exception e, HttpServletRequest request) {
        return refused(new Refusal(Code.NOT_UNDERSTOOD), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> notAllowed(AccessDeniedException e, HttpServletRequest request) {
        return refused(new Refusal(Code.NOT_ALLOWED), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> failed(RuntimeException e, HttpServletRequest request) {
        LOG.warn("A call of a back office failed", e);
        return refused(new Refusal(Code.FAILED), request);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        write(new Refusal(Code.TOKEN_REFUSED), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(new Refusal(Code.NOT_ALLOWED), request, response);
    }

    /** Before any controller is reached. */
    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = language(request);
        response.setStatus(refusal.code().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(detail(refusal, language)));
    }

    /** @param fields what is wrong with each; null where it is no matter of fields */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProblemBody(
            String type,
            @Nullable String title,
            int status,
            String code,
            @Nullable List<FieldProblem> fields) {}

    private ProblemBody detail(Refusal refusal, Language language) {
        String word = refusal.code().kebab();
        return new ProblemBody(
                "urn:guichet:problem:" + word,
                messages.getMessage("api.problem." + word, refusal.arguments(), language.locale()),
                refusal.code().status().value(),
                refusal.code().name(),
                refusal.fields().isEmpty() ? null : refusal.fields());
    }

    private static Language language(HttpServletRequest request) {
        return Language.preferredIn(Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""));
    }
}
