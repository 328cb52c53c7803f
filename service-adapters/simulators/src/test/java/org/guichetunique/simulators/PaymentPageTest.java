package org.guichetunique.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on which a person pays. */
class PaymentPageTest {
    private static final String FILE = "http://localhost:8080/app/files/GU-2345-6789";

    private final HttpClient browser = HttpClient.newHttpClient();
    private Counter counter;
    private Caller caller;

    @BeforeEach
    void open(@TempDir Path data) throws Exception {
        counter = Counter.open(data);
        caller = counter.caller;
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
        browser.shutdownNow();
    }

    @Test
    void the_page_speaks_three_languages() throws Exception {
        var page = opened(FILE);

        assertThat(get(page).body()).contains("lang=\"fr\" dir=\"ltr\"", "Payer en ligne", "230");
        assertThat(get(page + "?lang=ar").body()).contains("lang=\"ar\" dir=\"rtl\"", "الأداء عبر الإنترنت");
        assertThat(get(page + "?lang=en").body()).contains("lang=\"en\" dir=\"ltr\"", "Pay online");
    }

    @Test
    void the_first_choice_counts_and_leads_back_to_the_file() throws Exception {
        var page = opened(FILE);

        var paid = post(page, "choice=pay");
        var late = post(page, "choice=decline");

        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location")).hasValue(FILE);
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(get(page).body()).contains("Paiement effectué").doesNotContain("<form");
    }

    @Test
    void nobody_is_sent_back_to_another_machine() throws Exception {
        for (var elsewhere : new String[] {
            "https://elsewhere.example/files/1", "javascript:alert(1)", "http://localhost@192.0.2.1/", "//192.0.2.1/"
        }) {
            var page = opened(elsewhere);

            var paid = post(page, "choice=pay");

            assertThat(paid.statusCode()).as(elsewhere).isEqualTo(200);
            assertThat(paid.headers().firstValue("Location")).isEmpty();
            assertThat(paid.body()).contains("Paiement effectué").doesNotContain("href=\"" + elsewhere);
        }
    }

    @Test
    void what_is_no_choice_and_no_payment_changes_nothing() throws Exception {
        var page = opened(FILE);

        assertThat(post(page, "choice=steal").statusCode()).isEqualTo(400);
        assertThat(get(page).body()).contains("<form");
        assertThat(get(page.substring(0, page.length() - 1) + "?").statusCode()).isEqualTo(404);
    }

    private String opened(String returnAddress) throws Exception {
        return caller.post("/payment-platform/payments", """
                        {"amount": 230, "returnAddress": "%s", "payer": "EE600001"}
                        """.formatted(returnAddress))
                .body()
                .path("address")
                .asString();
    }

    private HttpResponse<String> get(String page) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String page, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(page))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
