package org.guichetunique.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.guichetunique.casework.casefile.CaseChanges;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.api.Refusal.Code;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The tag of a file's state: another one once something has happened in it, so that nobody decides what they have not read. */
@Component
class StateTags {

    private static final int LENGTH = 16;

    private final CaseChanges changes;

    StateTags(CaseChanges changes) {
        this.changes = changes;
    }

    String of(OfficerTask task) {
        return of(task.caseId());
    }

    private String of(CaseId id) {
        String mark = changes.marks(List.of(id)).getOrDefault(id, "");
        return "\"" + HexFormat.of().formatHex(digest(mark), 0, LENGTH) + "\"";
    }

    /** Refuses a call that was made without reading the file, or after something else has happened in it. */
    void check(OfficerTask task, HttpServletRequest request) {
        String stated = request.getHeader(HttpHeaders.IF_MATCH);
        if (stated == null) {
            throw new Refusal(Code.STATE_UNSTATED);
        }
        if (Arrays.stream(stated.split(",")).map(String::strip).noneMatch(of(task)::equals)) {
            throw new Refusal(Code.CHANGED);
        }
    }

    private static byte[] digest(String mark) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
