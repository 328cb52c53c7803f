package org.guichetunique.portal.shell.diagram;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichetunique.procedures.model.Diagram;
import org.springframework.web.util.HtmlUtils;

/** Draws a procedure. Names are text, whatever they hold; no state is told by colour alone. */
final class DiagramMarkup {

    private static final int MARGIN = 20;

    private DiagramMarkup() {}

    /**
     * @param current elements at which the case stands
     * @param done elements through which it has come
     * @param name what is written in a shape
     */
    static String of(Diagram diagram, Set<String> current, Set<String> done, Function<Diagram.Shape, String> name) {
        double left =
                diagram.shapes().stream().mapToDouble(Diagram.Shape::x).min().orElse(0) - MARGIN;
        double top =
                diagram.shapes().stream().mapToDouble(Diagram.Shape::y).min().orElse(0) - MARGIN;
        double right = diagram.shapes().stream()
                        .mapToDouble(one -> one.x() + one.width())
                        .max()
                        .orElse(0)
                + MARGIN;
        double bottom = diagram.shapes().stream()
                        .mapToDouble(one -> one.y() + one.height())
                        .max()
                        .orElse(0)
                + 2.5 * MARGIN;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" width=\"%.0f\" height=\"%.0f\">",
                left,
                top,
                right - left,
                bottom - top,
                (right - left) * .8,
                (bottom - top) * .8));
        // What stands around others is drawn before them, lest it hide them.
        diagram.shapes().stream()
                .filter(DiagramMarkup::isFrame)
                .forEach(frame -> svg.append(framed(frame, name.apply(frame))));
        diagram.edges()
                .forEach(edge -> svg.append("<polyline class=\"gu-flow\" points=\"")
                        .append(edge.points().stream()
                                .map(point -> String.format(Locale.ROOT, "%.0f,%.0f", point.x(), point.y()))
                                .collect(Collectors.joining(" ")))
                        .append("\"/>"));
        diagram.shapes().stream()
                .filter(shape -> !isFrame(shape))
                .forEach(shape -> svg.append(drawn(
                        shape,
                        name.apply(shape),
                        current.contains(shape.element())
                                ? "current"
                                : done.contains(shape.element()) ? "done" : "ahead")));
        return svg.append("</svg>").toString();
    }

    private static boolean isFrame(Diagram.Shape shape) {
        return shape.kind().equals("subProcess");
    }

    private static String framed(Diagram.Shape frame, String name) {
        return String.format(
                Locale.ROOT,
                "<g class=\"gu-shape-frame\"><rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"8\"/>"
                        + "<foreignObject x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"40\"><div"
                        + " xmlns=\"http://www.w3.org/1999/xhtml\" class=\"gu-shape-name\" dir=\"auto\">%s</div>"
                        + "</foreignObject></g>",
                frame.x(),
                frame.y(),
                frame.width(),
                frame.height(),
                frame.x(),
                frame.y(),
                frame.width(),
                HtmlUtils.htmlEscape(name, "UTF-8"));
    }

    private static String drawn(Diagram.Shape shape, String name, String state) {
        boolean box = !shape.kind().endsWith("Event") && !shape.kind().endsWith("Gateway");
        String sign = state.equals("current") ? "▶ " : state.equals("done") ? "✓ " : "";
        double radius = shape.kind().endsWith("Event") ? shape.width() / 2 : box ? 8 : 0;
        String turn = shape.kind().endsWith("Gateway")
                ? String.format(
                        Locale.ROOT,
                        " transform=\"rotate(45 %.0f %.0f) scale(1)\"",
                        shape.x() + shape.width() / 2,
                        shape.y() + shape.height() / 2)
                : "";
        double inset = shape.kind().endsWith("Gateway") ? shape.width() * .15 : 0;
        String outline = String.format(
                Locale.ROOT,
                "<g class=\"gu-shape-%s\"><rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"%.0f\"%s/>",
                state,
                shape.x() + inset,
                shape.y() + inset,
                shape.width() - 2 * inset,
                shape.height() - 2 * inset,
                radius,
                turn);
        String label = box
                ? String.format(
                        Locale.ROOT,
                        "<foreignObject x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\"><div xmlns=\"http://www.w3.org/1999/xhtml\" class=\"gu-shape-name\" dir=\"auto\">%s</div></foreignObject>",
                        shape.x(),
                        shape.y(),
                        shape.width(),
                        shape.height(),
                        sign + HtmlUtils.htmlEscape(name, "UTF-8"))
                : "";
        return outline + label + "</g>";
    }
}
