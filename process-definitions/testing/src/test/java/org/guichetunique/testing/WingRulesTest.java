package org.guichetunique.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** How the wings of casework stand on one another. Each rule says why. */
@AnalyzeClasses(
        packages = {
            "org.guichetunique.exchange",
            "org.guichetunique.procedures",
            "org.guichetunique.casework",
            "org.guichetunique.runtime"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class WingRulesTest {

    private static final int MOST_PARAMETERS = 7;

    @ArchTest
    static final ArchRule wingsStandOnOneAnother = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.guichetunique..")
            .layer("casefile")
            .definedBy("org.guichetunique.casework.casefile..")
            .layer("request")
            .definedBy("org.guichetunique.casework.request..")
            .layer("operation")
            .definedBy("org.guichetunique.casework.operation..")
            .layer("person")
            .definedBy("org.guichetunique.casework.person..")
            .layer("office")
            .definedBy("org.guichetunique.casework.office..")
            .layer("studio")
            .definedBy("org.guichetunique.casework.studio..")
            .layer("audit")
            .definedBy("org.guichetunique.casework.audit..")
            .layer("wiring")
            .definedBy("org.guichetunique.casework")
            .layer("runtime")
            .definedBy("org.guichetunique.runtime..")
            .whereLayer("runtime")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("runtime", "wiring")
            .whereLayer("studio")
            .mayOnlyBeAccessedByLayers("runtime", "wiring")
            .whereLayer("office")
            .mayOnlyBeAccessedByLayers("runtime", "wiring")
            .whereLayer("person")
            .mayOnlyBeAccessedByLayers("runtime", "wiring")
            .whereLayer("operation")
            .mayOnlyBeAccessedByLayers("person", "office", "runtime", "wiring")
            .whereLayer("request")
            .mayOnlyBeAccessedByLayers("person", "office", "studio", "runtime", "wiring")
            .because("a wing is read without those that stand on it");

    @ArchTest
    static final ArchRule wingsFormNoCycle = slices().matching("org.guichetunique.casework.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a wing must be readable without reading all the others");

    @ArchTest
    static final ArchRule featuresFormNoCycle = slices().matching("org.guichetunique.casework.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be readable without reading all the others");

    @ArchTest
    static final ArchRule theRuntimeFormsNoCycle = slices().matching("org.guichetunique.runtime.(*)..")
            .should()
            .beFreeOfCycles()
            .because("how the engine is set up must be readable without the calls and the rehearsals that stand on it");

    @ArchTest
    static final ArchRule onlyTheRuntimeKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("org.guichetunique.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a successor of the engine must be a change of one module (ADR 1)");

    @ArchTest
    static final ArchRule noRoomIsLarge = constructors()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.guichetunique.casework..", "org.guichetunique.procedures..")
            .and()
            .areDeclaredInClassesThat()
            .areTopLevelClasses()
            .and()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .should(new ArchCondition<>("take seven parameters at most") {

                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                    int parameters = constructor.getRawParameterTypes().size();
                    if (parameters > MOST_PARAMETERS) {
                        events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + " takes " + parameters));
                    }
                }
            })
            .because("a class that needs more does more than one thing");
}
