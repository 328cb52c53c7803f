package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Leads one case through a model. Everything that waits for its turn stands in a queue by time, so that what happens first
 * in the case happens first here; the case is over when the last of it is.
 */
final class Replay {

    /** A case that comes to more than this goes in circles. */
    private static final int MOST_STOPS = 3000;

    /** Timers ring a little late; no wait ends exactly when it should. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final ForecastRun course;
    private final ProcessModel model;
    private final Trace trace;
    private final int number;
    private final Map<String, Integer> visits = new HashMap<>();
    private int stops;

    /** @param number of the case, by which its chances differ from those of others */
    Replay(ForecastRun course, PastCase past, int number) {
        this.course = course;
        this.model = course.model();
        this.trace = new Trace(past, model);
        this.number = number;
    }

    /** @param error code of the error that ended it; null where none did */
    private record Ended(
            Duration at,
            Token.@Nullable Held held,
            @Nullable String error) {}

    /** @param held for how long each step held the case up; together as long as the case took */
    record Replayed(Duration took, Map<String, Duration> held) {}

    /** Empty where the case would never end. */
    Optional<Replayed> run() {
        Ended ended = scope(model.process(), Duration.ZERO, null);
        if (stops > MOST_STOPS) {
            return Optional.empty();
        }
        Map<String, Duration> held = new LinkedHashMap<>();
        for (Token.Held one = ended.held(); one != null; one = one.before()) {
            held.merge(one.activity(), one.time(), Duration::plus);
        }
        return Optional.of(new Replayed(ended.at(), held));
    }

    private Ended scope(XmlElement scope, Duration from, Token.@Nullable Held held) {
        ScopeTokens stand = new ScopeTokens(course);
        Set<String> done = new HashSet<>();
        scope.children().stream()
                .filter(child -> child.name().equals("startEvent"))
                .limit(1)
                .forEach(start -> stand.add(new Token(start.id(), "", from, held)));
        Ended last = new Ended(from, held, null);
        for (Token token = stand.next(); token != null && stops++ < MOST_STOPS; token = stand.next()) {
            XmlElement node = model.node(token.node()).orElse(null);
            if (node == null) {
                continue;
            }
            if (!node.name().equals("endEvent")) {
                pass(node, token, stand, done);
                if (!model.flowsFrom(node.id()).isEmpty()
                        || model.boundariesOf(node.id()).size() > 0) {
                    continue;
                }
            }
            Token end = node.child("compensateEventDefinition").isPresent() ? undone(token, done) : token;
            if (end.at().compareTo(last.at()) >= 0) {
                last = new Ended(end.at(), end.held(), null);
            }
            if (node.child("terminateEventDefinition").isPresent()) {
                return last;
            }
            if (node.child("errorEventDefinition").isPresent()) {
                return new Ended(end.at(), end.held(), course.code(node));
            }
        }
        return last;
    }

    private void pass(XmlElement node, Token token, ScopeTokens stand, Set<String> done) {
        List<XmlElement> out = model.flowsFrom(node.id());
        switch (node.name()) {
            case "exclusiveGateway" ->
                on(token, out.size() < 2 ? out : List.of(course.ways().choose(node, trace, draw(node))), stand);
            case "parallelGateway", "inclusiveGateway" -> {
                if (model.flowsTo(node.id()).size() > 1 && !token.flow().equals(ScopeTokens.JOINED)) {
                    stand.waits(token);
                } else if (node.name().equals("inclusiveGateway") && out.size() > 1) {
                    on(token, course.ways().several(node, trace, draw(node)), stand);
                } else {
                    on(token, out, stand);
                }
            }
            case "eventBasedGateway" ->
                on(
                        token,
                        out.stream().min(Comparator.comparing(flow -> wait(target(flow), token))).stream()
                                .toList(),
                        stand);
            case "intermediateCatchEvent" -> {
                Duration wait = wait(node, token);
                on(token.later(node.id(), wait), out, stand);
            }
            case "subProcess" -> inside(node, token, stand);
            case "startEvent", "boundaryEvent", "intermediateThrowEvent" -> on(token, out, stand);
            default -> {
                done.add(node.id());
                work(node, token, stand);
            }
        }
    }

    private void work(XmlElement node, Token token, ScopeTokens stand) {
        PastStep step = course.spending().at(node, trace, draw(node));
        List<XmlElement> boundaries = model.boundariesOf(node.id());
        Optional<XmlElement> timer = boundaries.stream()
                .filter(Replay::interrupts)
                .filter(event ->
                        course.timers().length(event, trace.past(), token.at()).isPresent())
                .min(Comparator.comparing(event -> wait(event, token)));
        Duration took = step.took();
        if (step.ending() == PastStep.Ending.CUT_OFF) {
            // Nobody knows how long it would have taken; as long as one of those that went on for longer.
            boolean sooner = timer.isPresent()
                    && wait(timer.get(), token).compareTo(step.took().plus(LATE)) <= 0;
            took = sooner
                    ? wait(timer.orElseThrow(), token)
                    : course.history()
                            .longer(step, draw(node))
                            .map(PastStep::took)
                            .orElse(timer.map(event -> wait(event, token)).orElse(took));
        }
        boolean rings = timer.isPresent()
                && (wait(timer.get(), token).compareTo(took) < 0
                        || step.ending() == PastStep.Ending.CUT_OFF
                                && wait(timer.get(), token).equals(took));
        if (rings) {
            took = wait(timer.orElseThrow(), token);
        }
        Duration spent = took;
        boundaries.stream()
                .filter(event -> !interrupts(event))
                .forEach(event -> course.timers()
                        .length(event, trace.past(), token.at())
                        .filter(wait -> wait.compareTo(spent) < 0)
                        .ifPresent(wait -> on(token.later(node.id(), wait), model.flowsFrom(event.id()), stand)));
        Optional<XmlElement> refusal =
                step.ending() == PastStep.Ending.REFUSED && !rings ? caught(boundaries, step.code()) : Optional.empty();
        String from = (rings ? timer : refusal).map(XmlElement::id).orElse(node.id());
        on(token.later(node.id(), spent), model.flowsFrom(from), stand);
    }

    private void inside(XmlElement node, Token token, ScopeTokens stand) {
        Ended ended = scope(node, token.at(), token.held());
        List<XmlElement> boundaries = model.boundariesOf(node.id());
        Optional<XmlElement> timer = boundaries.stream()
                .filter(Replay::interrupts)
                .filter(event -> course.timers()
                        .length(event, trace.past(), token.at())
                        .filter(wait -> token.at().plus(wait).compareTo(ended.at()) < 0)
                        .isPresent())
                .min(Comparator.comparing(event -> wait(event, token)));
        if (timer.isPresent()) {
            on(
                    token.later(node.id(), wait(timer.get(), token)),
                    model.flowsFrom(timer.get().id()),
                    stand);
            return;
        }
        String from = ended.error() == null
                ? node.id()
                : caught(boundaries, ended.error()).map(XmlElement::id).orElse(node.id());
        on(new Token(node.id(), "", ended.at(), ended.held()), model.flowsFrom(from), stand);
    }

    /** What turns back is undone at the same time. */
    private Token undone(Token token, Set<String> done) {
        Duration longest = Duration.ZERO;
        String slowest = token.node();
        for (String activity : done) {
            for (XmlElement event : model.boundariesOf(activity)) {
                for (XmlElement association : model.associationsFrom(event.id())) {
                    Optional<XmlElement> undo = association
                            .attribute("targetRef")
                            .flatMap(model::node)
                            .filter(ProcessModel::undoes);
                    Duration took = undo.map(node -> course.spending()
                                    .at(node, trace, draw(node))
                                    .took())
                            .orElse(Duration.ZERO);
                    if (took.compareTo(longest) > 0) {
                        longest = took;
                        slowest = undo.orElseThrow().id();
                    }
                }
            }
        }
        return token.later(slowest, longest);
    }

    private Optional<XmlElement> caught(List<XmlElement> boundaries, @Nullable String code) {
        List<XmlElement> errors = boundaries.stream()
                .filter(event -> event.child("errorEventDefinition").isPresent())
                .toList();
        return errors.stream()
                .filter(event -> course.code(event).equals(code))
                .findFirst()
                .or(() -> errors.stream()
                        .filter(event -> course.code(event).isEmpty())
                        .findFirst());
    }

    private static boolean interrupts(XmlElement event) {
        return !event.attribute("cancelActivity").orElse("true").equals("false")
                && event.child("timerEventDefinition").isPresent();
    }

    private Duration wait(XmlElement event, Token token) {
        return course.timers().length(event, trace.past(), token.at()).orElse(Duration.ZERO);
    }

    private XmlElement target(XmlElement flow) {
        return flow.attribute("targetRef").flatMap(model::node).orElse(flow);
    }

    private static void on(Token token, List<XmlElement> flows, ScopeTokens stand) {
        flows.forEach(flow ->
                stand.add(new Token(flow.attribute("targetRef").orElse(""), flow.id(), token.at(), token.held())));
    }

    private History.Draw draw(XmlElement node) {
        return new History.Draw(number, node.id(), visits.merge(node.id(), 1, Integer::sum));
    }
}
