package org.guichetunique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichetunique.procedures.Definitions.Folders;

/** Programs among the portal's tests. They run in processes of their own, since their settings would mix with ours. */
public final class PortalTests {

    private PortalTests() {}

    /** As the build of the portal has written it down. */
    public static String classpath() throws IOException {
        Path target = Folders.home().resolve("portal-ui/target");
        return target.resolve("test-classes") + ":" + target.resolve("classes") + ":"
                + Files.readString(target.resolve("test-classpath"));
    }
}
