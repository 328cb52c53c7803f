package org.guichetunique.testing.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.PaymentDue;
import org.guichetunique.casework.office.task.ApplicantTask;
import org.guichetunique.casework.office.task.ApplicantTasks;
import org.guichetunique.casework.office.task.ApplicantTasks.HandInResult;
import org.guichetunique.exchange.dictionary.Address;

/** People who create companies, and what they do on the way. */
public final class Founders {

    public static final String COMPANY = "company-creation";
    public static final Officer HOUDA = new Officer("houda", "Houda Kabbaj", "investment-centre", true);
    public static final Officer YASSINE = new Officer("yassine", "Yassine Berrada", "investment-centre", false);

    private final World world;
    private final HttpClient http = HttpClient.newHttpClient();

    public Founders(World world) {
        this.world = world;
    }

    /** A trading company of one partner with little capital, whose names stand in the order given. */
    public Map<String, String> company(String first, String second, String third) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("proposal.first", first);
        answers.put("proposal.second", second);
        answers.put("proposal.third", third);
        answers.put("company.activity", "trade");
        answers.put("company.purpose", "Vente de matériel informatique.");
        answers.put("company.partnersCount", "1");
        answers.put("company.headOffice", "12, avenue Hassan II");
        answers.put("company.city", "rabat");
        answers.put("capital.amount", "50 000");
        answers.put("applicant.email", "gerant@exemple.ma");
        answers.put("applicant.phone", "06 12 34 56 78");
        return answers;
    }

    public Reference files(Person founder, Map<String, String> answers) {
        CaseFile.Draft draft = world.drafts().begin(COMPANY, founder);
        world.drafts().gather(draft, () -> {});
        answers.forEach((address, typed) -> world.answer(draft, founder, address, typed));
        return world.file(draft, founder);
    }

    public ApplicantTasks steps() {
        return world.bean(ApplicantTasks.class);
    }

    /** Waits until the case asks for this step. */
    public ApplicantTask isAsked(Reference reference, Person founder, String activity) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(steps().open(reference, founder))
                        .as(() -> world.timeline(reference, founder).entries().toString())
                        .extracting(ApplicantTask::activity)
                        .containsExactly(activity));
        return steps().open(reference, founder).getFirst();
    }

    public void does(Reference reference, Person founder, String activity, Map<String, String> answers) {
        ApplicantTask task = isAsked(reference, founder, activity);
        answers.forEach((address, typed) -> steps().answer(task.id(), Address.of(address), typed, founder));
        assertThat(steps().handIn(task.id(), founder)).isEqualTo(new HandInResult.Done());
    }

    /** Waits until the fee can be paid, and goes to the page where it is. */
    public void paysTheFee(Reference reference, Person founder) {
        atThePayment(reference, founder, "pay");
    }

    public void hasTheFeeDeclined(Reference reference, Person founder) {
        atThePayment(reference, founder, "decline");
    }

    private void atThePayment(Reference reference, Person founder, String choice) {
        URI page = isToPay(reference, founder).address();
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("choice=" + choice))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("http://localhost:8080/app/files/" + reference);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public PaymentDue isToPay(Reference reference, Person founder) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                world.timeline(reference, founder).payment())
                        .as(() -> world.timeline(reference, founder).entries().toString())
                        .isNotNull());
        return Objects.requireNonNull(world.timeline(reference, founder).payment());
    }

    public void paysAndSigns(Reference reference, Person founder) {
        paysTheFee(reference, founder);
        signsTheArticles(reference, founder);
    }

    public void signsTheArticles(Reference reference, Person founder) {
        does(
                reference,
                founder,
                "sign-articles",
                Map.of("articles.signedOn", LocalDate.now().toString()));
    }
}
