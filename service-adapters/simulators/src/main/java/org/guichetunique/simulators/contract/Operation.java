package org.guichetunique.simulators.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation that an authority offers.
 *
 * @param path segments of the path; one in braces stands for a parameter
 * @param changes whether it has an effect, and so wants an idempotency key
 * @param answersLater whether it promises its answer and sends it by itself
 * @param asksAbout name of the parameter that holds the key of the call that it asks about; null when it asks about none
 * @param body the request's form, null when it has none
 */
public record Operation(
        String authority,
        String id,
        String method,
        List<String> path,
        boolean changes,
        boolean answersLater,
        @Nullable String asksAbout,
        List<Parameter> parameters,
        @Nullable Shape body,
        boolean bodyRequired,
        List<Response> responses) {

    /** Whether each call bears a key of its own. */
    public boolean wantsKey() {
        return changes || answersLater;
    }

    public Response success() {
        return responses.stream()
                .filter(Response::isSuccess)
                .findFirst()
                .orElseThrow(() -> new UnreadableContract(authority + "." + id + " has no successful response"));
    }

    public Optional<Response> refusal(String code) {
        return responses.stream()
                .filter(response -> response.refusals().containsKey(code))
                .findFirst();
    }

    public Optional<String> firstRefusal() {
        return responses.stream()
                .flatMap(response -> response.refusals().keySet().stream())
                .findFirst();
    }

    public Optional<Response> response(int status) {
        return responses.stream()
                .filter(response -> response.status() == status)
                .findFirst();
    }

    boolean isAt(List<String> segments) {
        if (segments.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!isVariable(path.get(i)) && !path.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The value that the path gives to a parameter. */
    public Optional<String> pathValue(String parameter, List<String> segments) {
        var place = path.indexOf("{" + parameter + "}");
        return place < 0 ? Optional.empty() : Optional.of(segments.get(place));
    }

    /** The path with values for its parameters; a parameter without one is left empty. */
    public List<String> filled(Map<String, String> values) {
        return path.stream()
                .map(segment -> isVariable(segment)
                        ? values.getOrDefault(segment.substring(1, segment.length() - 1), "")
                        : segment)
                .toList();
    }

    long variables() {
        return path.stream().filter(Operation::isVariable).count();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
