package org.guichetunique.simulators.play;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.guichetunique.simulators.contract.Samples;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;
import org.guichetunique.simulators.journal.Outcome;
import org.guichetunique.simulators.journal.Registers;
import org.guichetunique.simulators.payment.PaymentPages;
import org.guichetunique.simulators.people.Population;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers calls, for authorities whose conduct is known and for those of which only the contract is. */
public final class Authorities {
    private final Map<String, Played> played;
    private final KnownPeople people;
    private final Holdings holdings = Holdings.read();

    /**
     * @param baseUrl where the authorities are reached
     * @param everybodyPays whether nobody has to go to a page to pay
     */
    public Authorities(Population population, URI baseUrl, boolean everybodyPays) {
        this.people = new KnownPeople(population);
        this.played = Map.ofEntries(
                Map.entry("population-register", new PopulationRegister(population)),
                Map.entry("health-facility", new HealthFacilities(population)),
                Map.entry("civil-registry", new CivilRegistry(population)),
                Map.entry("social-security", new SocialSecurity(population)),
                Map.entry("social-support-agency", new SocialSupportAgency(population)),
                Map.entry("higher-education", new HigherEducation(population)),
                Map.entry("scholarship-office", new ScholarshipOffice()),
                Map.entry("road-safety-agency", Ties.vehicles(population)),
                Map.entry("social-register", new SocialRegister(population)),
                Map.entry("school-administration", new SchoolAdministration(population)),
                Map.entry("water-and-electricity", Ties.supplies(population)),
                Map.entry("investment-centre", new InvestmentCentre()),
                Map.entry("intellectual-property-office", new IntellectualPropertyOffice(population)),
                Map.entry("payment-platform", new PaymentPlatform(PaymentPages.under(baseUrl), everybodyPays)),
                Map.entry("bank", new Bank()),
                Map.entry("tax-administration", new TaxAdministration()),
                Map.entry("commercial-court", new CommercialCourt()),
                Map.entry("sms-gateway", new SmsGateway()),
                Map.entry("commune", new Commune()),
                Map.entry("land-registry", new LandAndPlans(population)),
                Map.entry("order-of-architects", new LandAndPlans(population)),
                Map.entry("urban-agency", new LandAndPlans(population)),
                Map.entry("civil-protection", new LandAndPlans(population)),
                Map.entry("official-bulletin", new OfficialBulletin()));
    }

    /**
     * The reply to a call and what it changes; nothing is written yet.
     *
     * @throws IllegalStateException when the reply would break the contract
     */
    public Outcome outcome(Call call, Registers registers, String language) {
        var one = played.get(call.operation().authority());
        var answer = one == null ? new PlayedReply.AsTheContractSays() : one.answer(call, registers);
        var outcome = switch (answer) {
            case PlayedReply.Granted granted -> granted(call, granted.values(), granted.changes(), false);
            case PlayedReply.Refused refused -> refused(call, refused, language);
            case PlayedReply.AsTheContractSays most -> fromContract(call, most.known(), language);
        };
        check(call, outcome);
        return outcome;
    }

    /** Whether an answer that was promised can be given by now. */
    public boolean isReady(Call call, Registers registers) {
        var one = played.get(call.operation().authority());
        return one == null || one.isReady(call, registers);
    }

    private static Outcome refused(Call call, PlayedReply.Refused refused, String language) {
        var code = refused.code();
        return Refusals.of(call.operation(), code, refused.detail(), language)
                .orElseThrow(() -> new IllegalStateException(
                        call.operation().id() + " is refused with a code that its contract does not have: " + code));
    }

    private Outcome fromContract(Call call, Values played, String language) {
        var notFound = call.operation()
                .response(404)
                .flatMap(response -> response.refusals().keySet().stream().findFirst());
        if (notFound.isPresent() && people.namesAStranger(call.says())) {
            return Refusals.of(call.operation(), notFound.get(), language).orElseThrow();
        }
        var refusal = holdings.refusal(call);
        if (refusal.isPresent()) {
            return refused(call, new PlayedReply.Refused(refusal.get()), language);
        }
        List<Change> changes = call.operation().changes()
                ? List.of(Change.write(
                        call.operation().authority() + "/" + call.operation().id(), call.id(), said(call.says())))
                : List.of();
        var known = people.known(call.says());
        holdings.values(call).forEach(known::with);
        played.forEach(known::with);
        return granted(call, known, changes, true);
    }

    private static JsonNode said(Values says) {
        var said = JsonNodeFactory.instance.objectNode();
        says.forEach(said::set);
        return said;
    }

    private static Outcome granted(Call call, Values values, List<Change> changes, boolean everything) {
        var response = call.operation().success();
        var shape = response.shape();
        if (shape == null) {
            return new Outcome(response.status(), response.mediaType(), null, changes);
        }
        var samples =
                new Samples(call.operation().authority() + call.operation().id() + call.id(), call.today());
        var body = shape.write(address -> either(call.says(), values, address), samples, everything);
        return new Outcome(response.status(), response.mediaType(), body, changes);
    }

    /** What the request said is echoed, unless the authority knows better. */
    private static @Nullable JsonNode either(Values says, Values values, String address) {
        return values.find(address).or(() -> says.find(address)).orElse(null);
    }

    private static void check(Call call, Outcome outcome) {
        var body = outcome.body();
        var shape = call.operation().response(outcome.status()).map(response -> response.shape());
        if (body != null && shape.isPresent()) {
            var violations = shape.get().violations(body);
            if (!violations.isEmpty()) {
                throw new IllegalStateException(
                        "The reply to " + call.operation().authority() + "."
                                + call.operation().id() + " would break the contract: " + violations);
            }
        }
    }
}
