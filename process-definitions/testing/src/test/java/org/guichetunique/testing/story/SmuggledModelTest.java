package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 31 for a model that got round the check: the engine itself reaches no class, no method and no bean. */
class SmuggledModelTest {

    private static final Path PROCEDURE =
            Folders.under(Folders.home()).procedures().resolve(World.BIRTH);

    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime') != null}",
                "${''.class.name == 'java.lang.String'}",
                "${declaration.getClass() != null}",
                "${declaration.timeliness.bytes != null}",
                "#{drafts.begin('x', null) != null}",
                "${requests != null}",
                "${execution != null}",
                "${processEngine != null}",
                "${System.exit(1)}",
                "${declaration.put('timeliness', 'on-time') == null}",
                "${declaration.entrySet().size() > 0}"
            })
    void anExpressionThatReachesFurtherThanTheCaseDoesNotResolve(String expression) throws Exception {
        RepositoryService repository = world.engine().getRepositoryService();
        String smuggled = Files.readString(PROCEDURE.resolve(World.BIRTH + ".bpmn"))
                .replace("${declaration.timeliness == 'on-time'}", expression.replace("&", "&amp;"));
        var deployment = repository.createDeployment().addString(World.BIRTH + ".bpmn", smuggled);
        for (String rule : new String[] {"declaration-timeliness.dmn", "family-right.dmn"}) {
            deployment.addString(rule, Files.readString(PROCEDURE.resolve(rule)));
        }
        String deployed = deployment.deploy().getId();
        Oracles oracles = new Oracles(world);
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        Map<String, Object> before = oracles.rows();

        assertThatThrownBy(() -> world.filing().submit(draft.id(), mother)).isInstanceOf(RuntimeException.class);

        assertThat(oracles.rows()).isEqualTo(before);
        repository.deleteDeployment(deployed, true);
        assertThat(world.file(draft, mother)).isNotNull();
        oracles.hold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${now() != null}", "${dateTime() != null}", "${currentUser() == null}", "${S('{}') != null}"})
    void aFunctionIsNotEvenDeployed(String expression) throws Exception {
        String smuggled = Files.readString(PROCEDURE.resolve(World.BIRTH + ".bpmn"))
                .replace("${declaration.timeliness == 'on-time'}", expression);

        assertThatThrownBy(() -> world.engine()
                        .getRepositoryService()
                        .createDeployment()
                        .addString(World.BIRTH + ".bpmn", smuggled)
                        .deploy())
                .hasMessageContaining("Could not resolve function");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"x\" scriptFormat=\"juel\"><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id=\"x\" camunda:class=\"java.lang.Thread\"/>",
                "<bpmn:serviceTask id=\"x\" camunda:delegateExpression=\"${requests}\"/>",
                "<bpmn:serviceTask id=\"x\" xmlns:old=\"http://activiti.org/bpmn\" old:class=\"java.lang.Thread\"/>",
                "<bpmn:serviceTask id=\"x\" camunda:type=\"external\" camunda:topic=\"t\"><bpmn:extensionElements><camunda:executionListener event=\"start\""
                        + " class=\"java.lang.Thread\"/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id=\"x\"><bpmn:extensionElements><camunda:taskListener event=\"create\""
                        + " delegateExpression=\"${requests}\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id=\"x\" camunda:type=\"external\" camunda:topic=\"t\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector"
                        + "</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"x\" camunda:type=\"external\" camunda:topic=\"t\"><bpmn:extensionElements>"
                        + "<camunda:inputOutput><camunda:inputParameter name=\"i\"><camunda:script scriptFormat=\"juel\">"
                        + "1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
                        + "</bpmn:serviceTask>"
            })
    void aModelThatWouldRunCodeIsRefusedByTheEngineItself(String element) throws Exception {
        String smuggled = Files.readString(PROCEDURE.resolve(World.BIRTH + ".bpmn"))
                .replace("</bpmn:process>", element + "</bpmn:process>");

        assertThatThrownBy(() -> world.engine()
                        .getRepositoryService()
                        .createDeployment()
                        .addString(World.BIRTH + ".bpmn", smuggled)
                        .deploy())
                .hasMessageContaining("Models may not hold this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "python", "feel", "http://camunda.org/schema/1.0/el"})
    void aRuleInAnotherLanguageIsRefusedByTheEngineItself(String language) throws Exception {
        String rule = Files.readString(PROCEDURE.resolve("family-right.dmn"))
                .replace("expressionLanguage=\"feel\"", "expressionLanguage=\"" + language + "\"");
        assertThat(rule).contains("\"" + language + "\"");
        DeploymentBuilder smuggled = world.engine()
                .getRepositoryService()
                .createDeployment()
                .tenantId("trial")
                .addString("family-right.dmn", rule);

        if (language.equals("feel")) {
            assertThatCode(smuggled::deploy).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(smuggled::deploy).hasStackTraceContaining("Rules are written in FEEL");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "feel", "groovy"})
    void noLanguageOfScriptsIsFound(String language) {
        var engine = (ProcessEngineConfigurationImpl) world.engine().getProcessEngineConfiguration();

        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired()
                        .execute(context -> engine.getScriptingEngines().getScriptEngineForLanguage(language)))
                .hasMessageContaining("Scripts do not run here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}",
                "java.lang.Runtime.getRuntime()"
            })
    void aRuleThatReachesFurtherThanTheCaseGivesNothing(String rule) throws Exception {
        RepositoryService repository = world.engine().getRepositoryService();
        String smuggled = Files.readString(PROCEDURE.resolve("declaration-timeliness.dmn"))
                .replace("<text>\"on-time\"</text>", "<text>" + rule + "</text>");
        String deployed = repository
                .createDeployment()
                .addString("declaration-timeliness.dmn", smuggled)
                .addString("family-right.dmn", Files.readString(PROCEDURE.resolve("family-right.dmn")))
                .addString(World.BIRTH + ".bpmn", Files.readString(PROCEDURE.resolve(World.BIRTH + ".bpmn")))
                .deploy()
                .getId();
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);

        String kept;
        try {
            world.file(draft, mother);
            kept = String.valueOf(world.asPortal()
                    .sql("select value::text from case_value where case_id = :id and element = 'timeliness'")
                    .param("id", draft.id().value())
                    .query(String.class)
                    .single());
        } catch (RuntimeException e) {
            kept = "null";
        }

        assertThat(kept).isEqualTo("null");
        repository.deleteDeployment(deployed, true);
    }
}
