package org.guichetunique.procedures.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a model is drawn, as its file lays it out.
 *
 * @param edges what leads from one shape to the next
 */
public record Diagram(List<Shape> shapes, List<Edge> edges) {

    /**
     * @param element id of what is drawn
     * @param kind its name in BPMN, such as {@code userTask}
     * @param name as the model has it, markup and all; empty where it has none
     */
    public record Shape(String element, String kind, String name, double x, double y, double width, double height) {}

    public record Edge(List<Point> points) {}

    public record Point(double x, double y) {}

    /** @param definitions the root of a model's file */
    public static Diagram of(XmlElement definitions) {
        Map<String, XmlElement> byId = definitions
                .all()
                .filter(element -> !element.id().isEmpty())
                .collect(Collectors.toMap(XmlElement::id, element -> element, (one, other) -> one));
        List<Shape> shapes = definitions
                .all("BPMNShape")
                .flatMap(shape -> shape(shape, byId).stream())
                .toList();
        List<Edge> edges = new ArrayList<>();
        definitions.all("BPMNEdge").forEach(edge -> {
            List<Point> points = edge.children().stream()
                    .filter(child -> child.name().equals("waypoint"))
                    .map(point -> new Point(number(point, "x"), number(point, "y")))
                    .toList();
            if (points.size() > 1) {
                edges.add(new Edge(points));
            }
        });
        return new Diagram(shapes, List.copyOf(edges));
    }

    private static Optional<Shape> shape(XmlElement shape, Map<String, XmlElement> byId) {
        XmlElement drawn = byId.get(shape.attribute("bpmnElement").orElse(""));
        return drawn == null
                ? Optional.empty()
                : shape.child("Bounds")
                        .map(bounds -> new Shape(
                                drawn.id(),
                                drawn.name(),
                                drawn.attribute("name").orElse(""),
                                number(bounds, "x"),
                                number(bounds, "y"),
                                number(bounds, "width"),
                                number(bounds, "height")));
    }

    private static double number(XmlElement element, String attribute) {
        return element.attribute(attribute).map(Double::parseDouble).orElse(0.0);
    }
}
