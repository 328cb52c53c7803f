package org.guichetunique.portal.operation.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.guichetunique.exchange.callback.SignedCallbacks;
import org.guichetunique.exchange.callback.SignedCallbacks.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes signed answers, at {@code POST /callbacks/<authority>}. Open to all: what is not signed by the authority is turned
 * away. 200 says that the answer needs not be sent again, a 4xx that sending it again would change nothing, a 503 that it
 * should be.
 */
@RestController
class Callbacks {

    private static final int LARGEST = 1_000_000;

    private final SignedCallbacks callbacks;

    Callbacks(SignedCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @PostMapping(path = "/callbacks/{authority}", consumes = "application/jwt")
    @PermitAll
    ResponseEntity<ProblemDetail> receive(@PathVariable String authority, HttpServletRequest request)
            throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] message = in.readNBytes(LARGEST + 1);
            if (message.length > LARGEST) {
                return problem(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE");
            }
            return reply(callbacks.receive(authority, new String(message, StandardCharsets.US_ASCII)));
        }
    }

    private static ResponseEntity<ProblemDetail> reply(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Forged forged -> problem(HttpStatus.FORBIDDEN, "NOT_SIGNED_BY_THE_AUTHORITY");
            case Verdict.Unreadable unreadable -> problem(HttpStatus.BAD_REQUEST, "NOT_A_CALLBACK");
            case Verdict.Undecided undecided -> problem(HttpStatus.SERVICE_UNAVAILABLE, "KEYS_UNREACHABLE");
            case Verdict.Taken taken ->
                switch (taken.receipt()) {
                    case TAKEN, KNOWN -> ResponseEntity.ok().build();
                    case CONTRADICTS -> problem(HttpStatus.CONFLICT, "ANOTHER_ANSWER_WAS_TAKEN");
                    case TOO_LATE -> problem(HttpStatus.GONE, "CASE_GOES_ON_WITHOUT");
                    case NO_SUCH_CALL -> problem(HttpStatus.NOT_FOUND, "NO_SUCH_CALL");
                    case INVALID -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "BREAKS_THE_CONTRACT");
                };
        };
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setProperty("code", code);
        return ResponseEntity.status(status).body(detail);
    }
}
