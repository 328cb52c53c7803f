package org.guichetunique.portal.shell.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says of itself, in the words that its owner knows it by.
 *
 * @param browser empty where it does not say
 * @param system empty where it does not say
 */
record Device(String browser, String system) {

    /** The order matters: each browser also names those after it in its header. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Macintosh",
            "macOS",
            "Linux",
            "Linux");

    /** @param userAgent the request's header; null where there is none */
    static Device of(@Nullable String userAgent) {
        return new Device(named(userAgent, BROWSERS), named(userAgent, SYSTEMS));
    }

    private static String named(@Nullable String userAgent, Map<String, String> marks) {
        return userAgent == null
                ? ""
                : marks.entrySet().stream()
                        .filter(mark -> userAgent.contains(mark.getKey()))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .orElse("");
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            all.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return all;
    }
}
