package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways between the overview, the calls and what is done about one. */
@Component
class RepairNavigation implements Destinations {

    static final String DESK = "repairs";
    static final String CALLS = DESK + "/calls";
    static final String RETRIES = DESK + "/retries";
    static final String CASE = "case";
    static final String STEP = "step";
    static final String CALL = CALLS + "/:" + CASE + "/:" + STEP;
    static final String UNDO = DESK + "/requests/:" + CASE + "/undo";
    static final String LATE_ANSWERS = DESK + "/late-answers";

    private static final String AUTHORITY = "authority";
    private static final String SERVICE = "procedure";
    private static final String CAUSE = "cause";

    /** What the list tells an operator who comes back from a call: the key of the words, and the reference. */
    record Outcome(String key, String reference) {}

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(DESK, "navigation.repairs", 30, Role.OPERATOR));
    }

    static String callsAddress(IncidentFilter which) {
        return address(CALLS, which);
    }

    static String retriesAddress(IncidentFilter which) {
        return address(RETRIES, which);
    }

    private static String address(String list, IncidentFilter which) {
        List<String> parts = new ArrayList<>();
        add(parts, AUTHORITY, which.authority());
        add(parts, SERVICE, which.service());
        add(parts, CAUSE, which.code());
        return list + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    static IncidentFilter which(QueryParameters asked) {
        return new IncidentFilter(
                asked.getSingleParameter(AUTHORITY).orElse(null),
                asked.getSingleParameter(SERVICE).orElse(null),
                asked.getSingleParameter(CAUSE).orElse(null));
    }

    static String callAddress(Incident incident) {
        return CALLS + "/" + incident.caseId().value() + "/" + incident.step();
    }

    static String undoAddress(CaseId id) {
        return UNDO.replace(":" + CASE, id.value().toString());
    }

    /** Empty for what is no identifier of a case. */
    static Optional<CaseId> caseId(Optional<String> parameter) {
        try {
            return parameter.map(UUID::fromString).map(CaseId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static void toCalls(UI ui, Outcome outcome) {
        ComponentUtil.setData(ui, Outcome.class, outcome);
        ui.navigate(CALLS);
    }

    static Optional<Outcome> outcome(UI ui) {
        Outcome outcome = ComponentUtil.getData(ui, Outcome.class);
        ComponentUtil.setData(ui, Outcome.class, null);
        return Optional.ofNullable(outcome);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
