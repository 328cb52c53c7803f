package org.guichetunique.portal.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.api.Refusal.Code;
import org.jspecify.annotations.Nullable;

/** Where the next page begins: behind the last task of the page before, whether that is still open or not. */
final class PageAfter {

    private static final int PARTS = 4;

    private PageAfter() {}

    static String of(OfficerTask last) {
        String text = String.join(
                " ",
                last.dueAt().toString(),
                last.submittedAt().toString(),
                last.reference().toString(),
                last.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As much of that task as the order of a list needs. */
    static @Nullable OfficerTask read(@Nullable String next) {
        if (next == null || next.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8).split(" ", PARTS);
            if (parts.length == PARTS) {
                Instant due = Instant.parse(parts[0]);
                Instant filed = Instant.parse(parts[1]);
                return new OfficerTask(
                        parts[3],
                        new CaseId(new UUID(0, 0)),
                        new Reference(parts[2]),
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        filed,
                        filed,
                        due,
                        due,
                        null,
                        null,
                        false,
                        null,
                        null);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Told below: no page of ours.
        }
        throw new Refusal(Code.NOT_UNDERSTOOD);
    }
}
