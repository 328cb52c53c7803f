package org.guichetunique.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.backoffice.CallOnce;
import org.guichetunique.casework.office.backoffice.CallOnce.Call;
import org.guichetunique.casework.office.backoffice.CallOnce.CallReply;
import org.guichetunique.portal.api.Refusal.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every call that changes something has a key of the caller's: sent again, it is answered again and done once. */
@Component
class OnceEach {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final CallOnce calls;
    private final JsonMapper json;

    OnceEach(CallOnce calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** @param outcome a word that the interface's description explains */
    record Outcome(int status, Object body) {

        static Outcome of(String outcome) {
            return new Outcome(200, new Told(outcome));
        }
    }

    record Told(String outcome) {}

    ResponseEntity<String> answer(HttpServletRequest request, Officer officer, Supplier<Outcome> work) {
        String key = request.getHeader(HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refusal(Code.KEY_MISSING);
        }
        // A refusal ends the work and not its transaction: what the use case wrote with it stands, as at the desk.
        AtomicReference<@Nullable Refusal> refused = new AtomicReference<>();
        CallReply answer = calls.answer(new Call(officer.authority(), key, fingerprint(request, officer)), () -> {
                    try {
                        Outcome outcome = work.get();
                        return new CallReply(outcome.status(), json.writeValueAsString(outcome.body()));
                    } catch (Refusal refusal) {
                        refused.set(refusal);
                        return new CallReply(refusal.code().status().value(), null);
                    }
                })
                .orElseThrow(() -> new Refusal(Code.KEY_REUSED));
        Refusal refusal = refused.get();
        if (refusal != null) {
            throw refusal;
        }
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private static byte[] fingerprint(HttpServletRequest request, Officer officer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getRequestURI() + "\n" + officer.subject() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(BoundedBody.of(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
