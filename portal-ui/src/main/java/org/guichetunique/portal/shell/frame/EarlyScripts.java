package org.guichetunique.portal.shell.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The scripts of which each names the next one only when it has come. A page that names all of them at its head has them come
 * together: on a slow network every one after another costs a second.
 */
@Component
class EarlyScripts {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyScripts.class);

    private static final String PAGES = "/META-INF/VAADIN/webapp/";
    private static final String FOLDER = "VAADIN/build/";
    private static final Pattern ENTRY = Pattern.compile("src=\"\\./VAADIN/build/(indexhtml-[\\w-]+\\.js)\"");
    private static final Pattern NAMED = Pattern.compile("(?:from|import)\\s*\\(?[\"`']\\./([\\w.-]+\\.js)[\"`']");

    /** Such as {@code VAADIN/build/FlowClient-….js}, below the page's base. */
    private final List<String> addresses;

    EarlyScripts() {
        this.addresses = find();
    }

    List<String> addresses() {
        return addresses;
    }

    private static List<String> find() {
        Matcher entry = ENTRY.matcher(read("index.html"));
        if (!entry.find()) {
            LOG.warn("The scripts of the pages were not found: each is fetched when the one before it has come");
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(entry.group(1)));
        while (!open.isEmpty()) {
            Matcher named = NAMED.matcher(read(FOLDER + open.poll()));
            while (named.find()) {
                String name = named.group(1);
                if (isOfEveryPage(name) && found.add(name)) {
                    open.add(name);
                }
            }
        }
        found.remove(entry.group(1));
        return found.stream().map(FOLDER::concat).toList();
    }

    /** Those that only some pages need are fetched when such a page is opened. */
    private static boolean isOfEveryPage(String name) {
        return !name.startsWith("chunk-") && !name.startsWith("vaadin-chart");
    }

    private static String read(String file) {
        try (InputStream in = EarlyScripts.class.getResourceAsStream(PAGES + file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
