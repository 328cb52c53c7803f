package org.guichetunique.procedures.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.forecast.Forecast.Change;
import org.guichetunique.procedures.forecast.Forecast.Times;
import org.guichetunique.procedures.forecast.PastStep.Ending;
import org.guichetunique.procedures.model.ModelFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Graphs of a few steps, cases of a few days, and how long they would take. */
class ForecastingTest {

    private static final String REVIEW = task("review", "registry");
    private static final String PAY = call("pay", "treasury.pay");
    private static final String REVIEW_THEN_PAY = REVIEW + PAY + flows("start review", "review pay", "pay end");
    private static final String PAID_OR_NOT = REVIEW
            + PAY
            + "<exclusiveGateway id='accepted'/><endEvent id='refused'/>"
            + flows("start review", "review accepted", "accepted pay", "pay end", "accepted refused");

    @Test
    void onTheSameModelACaseTakesAsLongAsItDid() {
        Forecast forecast = forecast(REVIEW_THEN_PAY, REVIEW_THEN_PAY, closed("end", did("review", 2), paid(1)));

        assertThat(forecast.cases()).isEqualTo(1);
        assertThat(forecast.happened()).isEqualTo(days(3, 3));
        assertThat(forecast.now()).isEqualTo(days(3, 3));
        assertThat(forecast.draft()).isEqualTo(days(3, 3));
        assertThat(forecast.changes()).isEmpty();
        assertThat(forecast.unknown()).isEmpty();
        assertThat(forecast.estimated()).isEmpty();
        assertThat(forecast.guessed()).isEmpty();
    }

    @Test
    void aStepThatIsLeftOutTakesItsTimeWithIt() {
        Forecast forecast = forecast(
                REVIEW_THEN_PAY,
                REVIEW + flows("start review", "review end"),
                closed("end", did("review", 2), paid(1)),
                closed("end", did("review", 6), paid(3)));

        assertThat(forecast.now()).isEqualTo(days(3, 9));
        assertThat(forecast.draft()).isEqualTo(days(2, 6));
        assertThat(forecast.changes()).containsExactly(new Change("pay", Duration.ofDays(2), Duration.ZERO));
    }

    @Test
    void ofBranchesSideBySideTheLongestCountsAndIsNamed() {
        String sideBySide = REVIEW
                + PAY
                + "<parallelGateway id='split'/><parallelGateway id='join'/>"
                + flows("start split", "split review", "split pay", "review join", "pay join", "join end");

        Forecast forecast = forecast(REVIEW_THEN_PAY, sideBySide, closed("end", did("review", 5), paid(2)));

        assertThat(forecast.draft()).isEqualTo(days(5, 5));
        assertThat(forecast.changes()).containsExactly(new Change("pay", Duration.ofDays(2), Duration.ZERO));
    }

    @Test
    void aChoiceGoesTheWayThatTheCaseWent() {
        Forecast forecast = forecast(
                PAID_OR_NOT,
                PAID_OR_NOT,
                closed("end", did("review", 1), paid(5)),
                closed("refused", did("review", 2)),
                closed("refused", did("review", 3)));

        assertThat(forecast.draft()).isEqualTo(forecast.happened()).isEqualTo(days(3, 6));
        assertThat(forecast.guessed()).isEmpty();
    }

    @Test
    void whereACaseDoesNotTellTheWayTheOthersDo() {
        Forecast forecast = forecast(
                PAID_OR_NOT,
                PAID_OR_NOT,
                closed("end", did("review", 1), paid(2)),
                closed("end", did("review", 1), paid(2)),
                closed(null, did("review", 7)));

        assertThat(forecast.happened()).isEqualTo(days(3, 7));
        assertThat(forecast.draft())
                .as("it is paid too, as long as it took the others")
                .isEqualTo(days(3, 9));
        assertThat(forecast.guessed()).isEmpty();
    }

    @Test
    void aStepThatComesTwiceTakesItsOwnTimeEachTime() {
        String again = REVIEW
                + task("complete", "applicant")
                + "<exclusiveGateway id='whole'/>"
                + flows("start review", "review whole", "whole complete", "complete review", "whole end");

        Forecast forecast =
                forecast(again, again, closed("end", did("review", 1), did("complete", 2), did("review", 4)));

        assertThat(forecast.draft()).isEqualTo(days(7, 7));
    }

    @Test
    void aRefusalGoesWhereTheModelCatchesIt() {
        String caught = PAY
                + "<boundaryEvent id='no-account' attachedToRef='pay'><errorEventDefinition errorRef='none'/>"
                + "</boundaryEvent><error id='none' errorCode='NO_ACCOUNT'/>"
                + task("ask", "applicant")
                + flows("start pay", "pay end", "no-account ask", "ask end");

        Forecast forecast = forecast(
                caught,
                caught.replace("sourceRef='no-account' targetRef='ask'", "sourceRef='no-account' targetRef='end'"),
                closed("end", step("pay", "treasury.pay", 1, Ending.REFUSED, "NO_ACCOUNT"), did("ask", 4)));

        assertThat(forecast.now()).isEqualTo(days(5, 5));
        assertThat(forecast.draft()).isEqualTo(days(1, 1));
    }

    @Test
    void aWaitEndsAtItsTimer() {
        Forecast forecast = forecast(
                REVIEW + flows("start review", "review end"),
                timed("P3D"),
                closed("end", did("review", 5)),
                closed("end", did("review", 2)));

        assertThat(forecast.draft()).isEqualTo(days(2, 3));
    }

    @Test
    void aWaitWithALaterTimerGoesOnAsLongAsOneThatWasNotCutOff() {
        Forecast forecast = forecast(
                timed("P3D"),
                timed("P10D"),
                closed("late", step("review", null, 3, Ending.CUT_OFF, null)),
                closed("end", did("review", 8)));

        assertThat(forecast.draft()).isEqualTo(days(8, 8));
    }

    @Test
    void theLegalLimitIsThatOfEachCase() {
        Forecast forecast = forecast(
                REVIEW + flows("start review", "review end"),
                timed("${legalLimit}").replace("timeDuration", "timeDate"),
                closed("end", did("review", 40)));

        assertThat(forecast.draft()).isEqualTo(days(30, 30));
    }

    @Test
    void whatRunsBesideTheWayOfACaseHoldsItUpOnlyIfItIsLonger() {
        String warned = REVIEW
                + "<boundaryEvent id='near' attachedToRef='review' cancelActivity='false'><timerEventDefinition>"
                + "<timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>"
                + task("remind", "registry")
                + "<endEvent id='reminded'/>"
                + flows("start review", "review end", "near remind", "remind reminded");

        Forecast forecast = forecast(
                warned,
                warned,
                closed(
                        "end",
                        did("review", 4),
                        new PastStep(
                                "remind",
                                null,
                                "registry",
                                Duration.ofDays(1),
                                Duration.ofDays(2),
                                Ending.DONE,
                                null)));

        assertThat(forecast.draft()).isEqualTo(days(4, 4));
    }

    @Test
    void aStepWithAnotherIdAndTheSameOperationTakesTheTimeOfTheCase() {
        Forecast forecast = forecast(
                REVIEW_THEN_PAY,
                REVIEW + call("transfer", "treasury.pay") + flows("start review", "review transfer", "transfer end"),
                closed("end", did("review", 2), paid(1)),
                closed("end", did("review", 2), paid(9)));

        assertThat(forecast.draft()).isEqualTo(forecast.now()).isEqualTo(days(3, 11));
    }

    @Test
    void whatNoCaseEverDidIsNamedAndTakesWhatItsAuthorityUsuallyTakes() {
        String more = REVIEW_THEN_PAY.replace("<sequenceFlow id='pay--end' sourceRef='pay' targetRef='end'/>", "")
                + task("sign", "registry")
                + call("publish", "gazette.publish")
                + task("inspect", "police")
                + flows("pay sign", "sign publish", "publish inspect", "inspect end");

        Forecast forecast = forecast(REVIEW_THEN_PAY, more, closed("end", did("review", 2), paid(1)));

        assertThat(forecast.draft())
                .as("2 and 1, 2 as the registry's, 4 of the gazette")
                .isEqualTo(days(9, 9));
        assertThat(forecast.estimated()).containsExactly("publish", "sign");
        assertThat(forecast.unknown()).containsExactly("inspect");
    }

    @Test
    void aNewChoiceOfWhichNothingTellsIsNamedAndTheAnswerIsTheSameEachTime() {
        String maybe = REVIEW
                + PAY
                + task("inspect", "registry")
                + "<exclusiveGateway id='risky'/>"
                + flows("start review", "review risky", "risky inspect", "inspect pay", "risky pay", "pay end");
        PastCase[] cases = new PastCase[40];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = closed("end", did("review", 1 + i % 7), paid(1));
        }

        Forecast forecast = forecast(REVIEW_THEN_PAY, maybe, cases);

        assertThat(forecast.guessed()).containsExactly("risky");
        assertThat(forecast.estimated()).containsExactly("inspect");
        assertThat(forecast.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.activity()).isEqualTo("inspect"));
        assertThat(forecast(REVIEW_THEN_PAY, maybe, cases)).isEqualTo(forecast);
    }

    @Test
    void anInclusiveChoiceWaitsForTheWaysThatWereTaken() {
        String some = REVIEW
                + PAY
                + "<inclusiveGateway id='which'/><inclusiveGateway id='all'/>"
                + task("visit", "police")
                + flows(
                        "start which",
                        "which review",
                        "which pay",
                        "which visit",
                        "review all",
                        "pay all",
                        "visit all",
                        "all end");

        Forecast forecast = forecast(
                some,
                some,
                new PastCase(
                        Instant.EPOCH,
                        List.of(did("review", 3), paid(5)),
                        Duration.ofDays(5),
                        "end",
                        Duration.ofDays(30)));

        assertThat(forecast.draft()).isEqualTo(days(5, 5));
    }

    @Test
    void aModelThatNeverEndsForecastsNothing() {
        String circle = REVIEW + PAY + flows("start review", "review pay", "pay review");

        assertThat(forecast(REVIEW_THEN_PAY, circle, closed("end", did("review", 1), paid(1)))
                        .cases())
                .isZero();
    }

    private static String timed(String time) {
        return REVIEW
                + "<boundaryEvent id='too-late' attachedToRef='review'><timerEventDefinition><timeDuration>"
                + time
                + "</timeDuration></timerEventDefinition></boundaryEvent><endEvent id='late'/>"
                + flows("start review", "review end", "too-late late");
    }

    private static String task(String id, String authority) {
        return "<userTask id='" + id + "' camunda:candidateGroups='" + authority + "'/>";
    }

    private static String call(String id, String operation) {
        return "<serviceTask id='" + id + "' camunda:type='external' camunda:topic='" + operation + "'/>";
    }

    private static String flows(String... flows) {
        StringBuilder drawn = new StringBuilder();
        for (String flow : flows) {
            String[] ends = flow.split(" ");
            drawn.append("<sequenceFlow id='%s--%s' sourceRef='%1$s' targetRef='%2$s'/>".formatted(ends[0], ends[1]));
        }
        return drawn.toString();
    }

    private static PastStep did(String activity, int days) {
        return step(activity, null, days, Ending.DONE, null);
    }

    private static PastStep paid(int days) {
        return step("pay", "treasury.pay", days, Ending.DONE, null);
    }

    private static PastStep step(
            String activity, @Nullable String operation, int days, Ending ending, @Nullable String code) {
        String party = operation == null ? "registry" : operation.substring(0, operation.indexOf('.'));
        return new PastStep(activity, operation, party, Duration.ZERO, Duration.ofDays(days), ending, code);
    }

    /** One step after the other. */
    private static PastCase closed(@Nullable String ending, PastStep... steps) {
        List<PastStep> done = new ArrayList<>();
        Duration now = Duration.ZERO;
        for (PastStep step : steps) {
            done.add(new PastStep(
                    step.activity(), step.operation(), step.party(), now, step.took(), step.ending(), step.code()));
            now = now.plus(step.took());
        }
        return new PastCase(Instant.EPOCH, done, now, ending, Duration.ofDays(30));
    }

    private static Times days(int median, int most) {
        return new Times(Duration.ofDays(median), Duration.ofDays(most));
    }

    private static Forecast forecast(String now, String draft, PastCase... cases) {
        return Forecasting.of(
                List.of(cases),
                model(now),
                model(draft),
                operation -> operation.startsWith("gazette") ? Optional.of(Duration.ofDays(4)) : Optional.empty());
    }

    private static Forecasting.Model model(String inside) {
        String text = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><process id='p'><startEvent id='start'/>"
                + "<endEvent id='end'/>" + inside + "</process></definitions>";
        return new Forecasting.Model(
                ModelFile.read(Path.of("p.bpmn"), text, new Findings()).orElseThrow(),
                (name, past, at) -> name.equals("legalLimit") ? Optional.of(past.legalLimit()) : Optional.empty());
    }
}
