package org.guichetunique.procedures.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.guichetunique.procedures.model.ProcessModel;
import org.jspecify.annotations.Nullable;

/** What waits for its turn in one scope, and what waits for others to join it. */
final class ScopeTokens {

    /** The flow of what has joined others. */
    static final String JOINED = "joined";

    private final ForecastRun course;
    private final ProcessModel model;
    private final PriorityQueue<Token> open = new PriorityQueue<>(Comparator.comparing(Token::at));
    private final Map<String, List<Token>> joining = new LinkedHashMap<>();

    ScopeTokens(ForecastRun course) {
        this.course = course;
        this.model = course.model();
    }

    void add(Token token) {
        open.add(token);
    }

    /** It waits at a join for those that it meets there. */
    void waits(Token token) {
        joining.computeIfAbsent(token.node(), id -> new ArrayList<>()).add(token);
    }

    @Nullable
    Token next() {
        joining.keySet().stream()
                .filter(join -> isComplete(join))
                .findFirst()
                .or(() -> open.isEmpty() ? joining.keySet().stream().findFirst() : Optional.empty())
                .ifPresent(this::join);
        return open.poll();
    }

    /** A parallel join waits for each way in; an inclusive one for whatever may still come. */
    private boolean isComplete(String join) {
        List<Token> here = joining.getOrDefault(join, List.of());
        boolean all = here.stream().map(Token::flow).distinct().count()
                >= model.flowsTo(join).size();
        return all
                || model.node(join)
                                .filter(node -> node.name().equals("inclusiveGateway"))
                                .isPresent()
                        && open.stream().noneMatch(token -> course.leads(token.node(), join))
                        && joining.keySet().stream()
                                .noneMatch(other -> !other.equals(join) && course.leads(other, join));
    }

    /** The latest goes on: it is what the others waited for. */
    private void join(String join) {
        List<Token> here = joining.remove(join);
        if (here != null) {
            Token latest = here.stream().max(Comparator.comparing(Token::at)).orElseThrow();
            open.add(new Token(join, JOINED, latest.at(), latest.held()));
        }
    }
}
