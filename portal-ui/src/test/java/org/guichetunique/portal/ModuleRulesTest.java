package org.guichetunique.portal;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.ExchangeConfiguration;
import org.guichetunique.casework.casefile.document.seal.VerifyDocument;
import org.guichetunique.exchange.log.ExportLog;
import org.guichetunique.exchange.log.VerifyLog;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;

/** What may know of what. Each rule says why. */
@AnalyzeClasses(
        packages = "org.guichetunique",
        importOptions = {ImportOption.DoNotIncludeTests.class, ModuleRulesTest.DoNotIncludeTheTestWorld.class})
class ModuleRulesTest {

    /** The module {@code testing} is made of tests, whatever its folder is called, and no part of the product. */
    static final class DoNotIncludeTheTestWorld implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/guichetunique/testing/");
        }
    }

    @ArchTest
    static final ArchRule onlyTheRuntimeKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("org.guichetunique.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a successor of the engine must be a change of one package (ADR 1)");

    @ArchTest
    static final ArchRule onlyThePortalKnowsVaadin = noClasses()
            .that()
            .resideOutsideOfPackage("org.guichetunique.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("what a case is must not depend on how it is shown");

    @ArchTest
    static final ArchRule theExchangeKnowsNobodyAboveIt = noClasses()
            .that()
            .resideInAPackage("org.guichetunique.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.guichetunique.procedures..",
                    "org.guichetunique.casework..",
                    "org.guichetunique.runtime..",
                    "org.guichetunique.portal..")
            .because("it must serve whoever has a contract to call, whatever procedure that is for");

    @ArchTest
    static final ArchRule onlyTheWiringKnowsThatThereAreTransports = noClasses()
            .that()
            .resideOutsideOfPackage("org.guichetunique.exchange.transport..")
            .and()
            .doNotBelongToAnyOf(ExchangeConfiguration.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.guichetunique.exchange.transport..")
            .because("a model, a page or a case must not be able to tell how an authority is reached");

    @ArchTest
    static final ArchRule transportsKnowNothingOfOneAnother = slices().matching(
                    "org.guichetunique.exchange.transport.(*)..")
            .should()
            .beFreeOfCycles()
            .because("one more way to reach an authority must not touch the others");

    @ArchTest
    static final ArchRule onlyTheSimulatorsKnowTheSimulators = noClasses()
            .that()
            .resideOutsideOfPackage("org.guichetunique.simulators..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.guichetunique.simulators..")
            .because("what plays a ministry has no place in what calls one");

    @ArchTest
    static final ArchRule proceduresRunNothing = noClasses()
            .that()
            .resideInAPackage("org.guichetunique.procedures..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.guichetunique.casework..", "org.guichetunique.portal..", "org.springframework..", "java.sql..")
            .because("what the files say can be read and checked without a server or a database");

    @ArchTest
    static final ArchRule theEngineKnowsNoPage = noClasses()
            .that()
            .resideInAPackage("org.guichetunique.casework..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.guichetunique.portal..")
            .because("procedures also run when nobody looks at them");

    @ArchTest
    static final ArchRule simulatorsSeeOnlyTheContracts = noClasses()
            .that()
            .resideInAPackage("org.guichetunique.simulators..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.guichetunique.exchange..",
                    "org.guichetunique.procedures..",
                    "org.guichetunique.casework..",
                    "org.guichetunique.portal..")
            .because("a mistake shared by both sides of a contract would never be seen");

    @ArchTest
    static final ArchRule featuresDoNotFormCycles = slices().matching("org.guichetunique.casework.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be readable without reading all the others");

    @ArchTest
    static final ArchRule wingsOfThePortalKnowOnlyTheShell = slices().matching("org.guichetunique.portal.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAPackage("org.guichetunique.portal.shell..")
                            .or(resideOutsideOfPackage("org.guichetunique.portal..")))
            .because("a citizen's page must not change when an officer's does; what both show belongs to the shell");

    @ArchTest
    static final ArchRule theShellKnowsNoWing = noClasses()
            .that()
            .resideInAPackage("org.guichetunique.portal.shell..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.guichetunique.portal..")
                    .and(resideOutsideOfPackage("org.guichetunique.portal.shell..")))
            .because("every page stands on it, so it can stand on none of them");

    @ArchTest
    static final ArchRule packagesInsideAWingDoNotFormCycles = slices().matching("org.guichetunique.portal.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("one part of a wing must be readable without reading all the others");

    /** Whoever reads a name in the portal must know which of its types is meant. */
    @ArchTest
    static void noTwoPublicTypesOfThePortalShareASimpleName(JavaClasses types) {
        Map<String, List<String>> named = types.stream()
                .filter(type -> type.getPackageName().startsWith("org.guichetunique.portal"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isAnonymousClass())
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(named.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    @ArchTest
    static final ArchRule everyViewSaysWhoMaySeeIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .because("a view without an access rule is an oversight, even where the framework refuses it");

    @ArchTest
    static final ArchRule noQueryIsShapedByAnExpression = classes()
            .should(callNoExpressionQuery())
            .because("expressions inside the engine's queries escape its own ban and reach any class");

    @ArchTest
    static final ArchRule zonesAreThoseOfTheLaw = noClasses()
            .that()
            .resideOutsideOfPackages("org.guichetunique.exchange.time..", "org.guichetunique.simulators..")
            .should()
            .callMethod(ZoneId.class, "of", String.class)
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .because("Java's own data of a zone may be older than the law (ADR 22)");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .that()
            .resideOutsideOfPackage("org.guichetunique.simulators..")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("what waits for time instead of a condition is slow on a good day and wrong on a bad one");

    @ArchTest
    static final ArchRule nothingIsPrintedByTheApplications = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.guichetunique.casework..", "org.guichetunique.portal..", "org.guichetunique.exchange..")
            .and()
            .doNotBelongToAnyOf(ExportLog.class, VerifyLog.class, VerifyDocument.class)
            .and()
            // Answers its parent process, and nobody else, on its standard output.
            .doNotHaveFullyQualifiedName("org.guichetunique.casework.casefile.attachment.content.PdfWorker")
            .should()
            .accessField(System.class, "out")
            .because("what is worth saying goes to the log; only commands answer whoever called them");

    /** Names of authorities belong in their folders: not one class, word or file of the exchange may hold one. */
    @Test
    void noClassOfTheExchangeNamesAnAuthority() throws IOException {
        Path home = Folders.home();
        List<String> codes;
        try (Stream<Path> folders = Files.list(home.resolve("service-adapters/authorities"))) {
            codes = folders.map(folder -> folder.getFileName().toString()).toList();
        }
        try (Stream<Path> sources = Files.walk(home.resolve("service-adapters/exchange/src/main"))) {
            sources.filter(Files::isRegularFile).forEach(source -> {
                String text = read(source);
                codes.forEach(
                        code -> assertThat(text).as("%s", source).doesNotContainPattern("[\"'/]" + code + "[\"'/.]"));
            });
        }
    }

    /** What the server's data say of a zone is as old as the server. Scripts that have run are not changed any more. */
    @Test
    void noStatementAsksTheDatabaseForAZone() throws IOException {
        for (String module : List.of(
                "process-definitions/procedures",
                "process-definitions/casework",
                "process-definitions/runtime",
                "portal-ui",
                "service-adapters/contract-files",
                "service-adapters/exchange",
                "identity")) {
            try (Stream<Path> sources =
                    Files.walk(Folders.home().resolve(module).resolve("src/main/java"))) {
                assertThat(sources.filter(Files::isRegularFile)
                                .filter(source -> !source.endsWith("AuthorityOffsets.java"))
                                .filter(source -> read(source).contains("at time zone")))
                        .as("statements that count days otherwise than authority_day does")
                        .isEmpty();
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchCondition<JavaClass> callNoExpressionQuery() {
        return new ArchCondition<>("call no query method that takes an expression") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    boolean query = call.getTargetOwner().getName().startsWith("org.camunda")
                            && call.getTargetOwner().getSimpleName().endsWith("Query");
                    if (query && call.getName().endsWith("Expression")) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }
}
