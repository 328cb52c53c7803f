package org.guichetunique.portal.journey;

import com.vaadin.flow.router.Route;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The pages that the product's classes say there are. */
final class Routes {

    private static final String PRODUCT = "org.guichetunique.portal";
    private static final String TESTS = PRODUCT + ".bench";

    private Routes() {}

    /** Of every address that shows a page, those that none of the paths belongs to. */
    static List<String> unvisited(Collection<String> paths) {
        return Stream.concat(views(), publicPages())
                .distinct()
                .sorted()
                .filter(route -> {
                    Pattern address = address(route);
                    return paths.stream()
                            .noneMatch(path -> address.matcher(path).matches());
                })
                .toList();
    }

    private static Stream<String> views() {
        return annotated(Route.class)
                .filter(view -> !view.getPackageName().equals(TESTS))
                .map(view -> "/app/" + view.getAnnotation(Route.class).value());
    }

    private static Stream<String> publicPages() {
        return annotated(Controller.class)
                // What answers to programs shows no page.
                .filter(type -> !type.isAnnotationPresent(RestController.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(method -> MergedAnnotations.from(method, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
                        .get(RequestMapping.class))
                .filter(MergedAnnotation::isPresent)
                .filter(Routes::isPage)
                .flatMap(mapping -> Stream.of(mapping.getStringArray("path")))
                // Where the servlet container sends what failed: seen at any address that does not exist.
                .filter(path -> !path.equals("/error"));
    }

    private static boolean isPage(MergedAnnotation<RequestMapping> mapping) {
        List<String> produced = List.of(mapping.getStringArray("produces"));
        List<RequestMethod> methods = List.of(mapping.getEnumArray("method", RequestMethod.class));
        return (produced.isEmpty() || produced.contains("text/html"))
                && (methods.isEmpty() || methods.contains(RequestMethod.GET));
    }

    private static Stream<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scan.findCandidateComponents(PRODUCT).stream().map(found -> {
            try {
                return Class.forName(found.getBeanClassName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** {@code :one}, {@code :one?} of a view and {@code {one}}, {@code {one:a|b}} of a public page stand for anything. */
    private static Pattern address(String route) {
        return Pattern.compile(route.replaceAll("\\{\\w+:([^}]+)}", "($1)")
                        .replaceAll("\\{\\w+}", "[^/]+")
                        .replaceAll("/:\\w+\\?", "(/[^/]+)?")
                        .replaceAll(":\\w+", "[^/]+")
                + "/?");
    }
}
