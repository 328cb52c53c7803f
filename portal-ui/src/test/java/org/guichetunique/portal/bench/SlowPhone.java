package org.guichetunique.portal.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens pages as a cheap telephone with a bad network does, round after round, and tells of each on a line of its own: {@code
 * ROW}, its name, the bytes that came, the requests that were made, and the milliseconds until it could be used, with tabs
 * between them. Takes the number of rounds.
 */
public final class SlowPhone {

    private static final int SLOWER = 4;

    /** In milliseconds. */
    private static final int LATENCY = 400;

    private static final int BITS_A_SECOND = 400_000;

    /** The words are there, in whichever letters, and nothing that was asked of the server is still to come. */
    private static final String USABLE = """
            heading => {
              const loading = document.querySelector('.v-loading-indicator');
              const shown = [...document.querySelectorAll('h1, h2')].find(one => one.offsetHeight > 0);
              return shown !== undefined && shown.textContent !== heading
                && (loading === null || getComputedStyle(loading).opacity === '0');
            }""";

    private static final String HEADING =
            "() => [...document.querySelectorAll('h1, h2')].find(one => one.offsetHeight > 0)?.textContent ?? ''";

    private final BrowserContext person;
    private final String address;
    private final Page page;
    private final CDPSession browser;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    private SlowPhone(BrowserContext person, String address) {
        this.person = person;
        this.address = address;
        this.page = person.newPage();
        this.browser = person.newCDPSession(page);
    }

    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        try (EmbeddedDatabase database = EmbeddedDatabase.temporaryAndCounting();
                IdentityStub identity = new IdentityStub(0);
                ConfigurableApplicationContext portal = BenchedPortal.start(database, identity);
                Browsers browsers = new Browsers()) {
            String address = "http://localhost:" + BenchedPortal.port(portal);
            identity.signsIn(IdentityStub.SALMA);
            for (int round = 0; round <= rounds; round++) {
                try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
                    // The first round is for the server to become warm.
                    new SlowPhone(person, address).goesRound(round > 0);
                }
            }
        }
        System.exit(0);
    }

    private void goesRound(boolean told) {
        page.navigate(address + "/app/");
        page.waitForFunction(USABLE, "");
        // A draft is there, such as people come back to.
        page.navigate(address + "/app/request/company-creation");
        page.waitForFunction("() => location.pathname.split('/').length > 4");
        String draft = page.url().replaceAll("/[^/]*$", "");
        page.navigate("about:blank");
        becomeSlow();
        measure(told, "public home page", () -> page.navigate(address + "/fr/"));
        browser.send("Network.clearBrowserCache");
        measure(told, "first view after sign-in", () -> page.navigate(address + "/app/"));
        measure(
                told,
                "change to another view",
                () -> page.locator("nav a[href$='my-data']").click());
        measure(told, "first view again", () -> page.navigate(address + "/app/"));
        measure(told, "request come back to", () -> page.navigate(draft + "/section.contact"));
        measure(
                told,
                "step of a request",
                () -> page.locator("a[href*='section.']:visible").first().click());
    }

    private void becomeSlow() {
        browser.on("Network.requestWillBeSent", event -> requests.incrementAndGet());
        browser.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet((long) event.get("encodedDataLength").getAsDouble()));
        browser.on(
                "Network.webSocketFrameReceived",
                event -> bytes.addAndGet(event.getAsJsonObject("response")
                        .get("payloadData")
                        .getAsString()
                        .length()));
        browser.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY);
        network.addProperty("downloadThroughput", BITS_A_SECOND / Byte.SIZE);
        network.addProperty("uploadThroughput", BITS_A_SECOND / Byte.SIZE);
        browser.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        browser.send("Emulation.setCPUThrottlingRate", processor);
    }

    private void measure(boolean told, String name, Runnable open) {
        String before = page.evaluate(HEADING).toString();
        bytes.set(0);
        requests.set(0);
        long begun = System.nanoTime();
        open.run();
        page.waitForFunction(USABLE, name.equals("first view again") ? "" : before);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        if (told) {
            System.out.println("ROW " + String.join("\t", name, bytes.toString(), requests.toString(), "" + millis));
        }
        // What is fetched beside it, such as the channel for what the server pushes, belongs to nothing that follows.
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }
}
