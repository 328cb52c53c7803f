package org.guichetunique.portal.journey;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the journey that is named, for {@code ./guichet drill journeys}, and says of each test on a line of its own: its
 * name, how many seconds it took, and why it failed.
 */
public final class OneJourney {

    private OneJourney() {}

    public static void main(String[] arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(arguments[0]))
                .build();
        LauncherFactory.create().execute(request, new Telling());
        // A journey that failed half way may have left something running.
        System.exit(0);
    }

    private static final class Telling implements TestExecutionListener {

        private final Map<String, Long> begun = new HashMap<>();

        @Override
        public void executionStarted(TestIdentifier test) {
            begun.put(test.getUniqueId(), System.nanoTime());
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String why = result.getThrowable().map(Telling::inOneLine).orElse("");
            // What failed before or after the tests is told too.
            if (test.isTest() || !why.isEmpty()) {
                double seconds = (System.nanoTime() - begun.get(test.getUniqueId())) / 1e9;
                System.out.println("ROW " + test.getDisplayName() + "\t" + seconds + "\t" + why);
            }
        }

        private static String inOneLine(Throwable thrown) {
            return thrown.toString().replaceAll("\\s+", " ");
        }
    }
}
