package org.guichetunique.procedures.palette;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.model.RoleProperties;
import org.guichetunique.procedures.palette.OfferedOperation.Datum;
import org.guichetunique.procedures.palette.OfferedOperation.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The palette as element templates, which Camunda Modeler offers as ready-made service tasks: what to call is settled,
 * and what is left to say is which subject of the case plays each role of the contract.
 */
public final class ElementTemplates {

    static final String SCHEMA = "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private static final String PREFIX = "org.guichetunique.";

    private final Map<String, Label> labels = new HashMap<>();
    private final Locale locale;
    private final Dictionary dictionary;
    private final ResourceBundle words;

    private ElementTemplates(List<OfferedOperation> operations, Locale locale, Dictionary dictionary) {
        operations.forEach(operation -> labels.put(operation.id(), operation.label()));
        this.locale = locale;
        this.dictionary = dictionary;
        this.words = ResourceBundle.getBundle(
                "org.guichetunique.procedures.palette.words", locale, ElementTemplates.class.getClassLoader());
    }

    /** @param locale one of the three languages of the country */
    public static ArrayNode of(List<OfferedOperation> operations, Dictionary dictionary, Locale locale) {
        ElementTemplates templates = new ElementTemplates(operations, locale, dictionary);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        operations.forEach(operation -> all.add(templates.template(operation)));
        return all;
    }

    private ObjectNode template(OfferedOperation operation) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.put("$schema", SCHEMA);
        template.put("name", operation.label().in(locale));
        template.put("id", PREFIX + operation.id());
        template.put("description", description(operation));
        template.putObject("category")
                .put("id", PREFIX + operation.authority())
                .put("name", operation.authorityName().in(locale));
        template.putArray("appliesTo").add("bpmn:ServiceTask");
        template.putObject("elementType").put("value", "bpmn:ServiceTask");
        template.put("entriesVisible", true);
        ObjectNode group = template.putArray("groups").addObject();
        group.put("id", operation.authority())
                .put("label", operation.authorityName().in(locale));
        ArrayNode properties = template.putArray("properties");
        hidden(properties, "camunda:type", "external");
        hidden(properties, "camunda:topic", operation.id());
        operation.roles().forEach((role, type) -> role(properties, operation, role, type));
        return template;
    }

    private static void hidden(ArrayNode properties, String attribute, String value) {
        ObjectNode property = properties.addObject();
        property.put("type", "Hidden").put("value", value);
        property.putObject("binding").put("type", "property").put("name", attribute);
    }

    private void role(ArrayNode properties, OfferedOperation operation, String role, String type) {
        ObjectNode property = properties.addObject();
        String called = dictionary.type(type).map(label -> label.in(locale)).orElse(type);
        property.put("label", said("role", role, called))
                .put("type", "String")
                .put("value", role)
                .put("group", operation.authority());
        property.putObject("binding").put("type", "camunda:property").put("name", RoleProperties.PREFIX + role);
        property.putObject("constraints").put("notEmpty", true);
    }

    private String description(OfferedOperation operation) {
        String text = said(
                operation.kind() == Kind.CHANGE ? "change" : "read",
                operation.authorityName().in(locale),
                list(operation.needs()),
                list(operation.brings()));
        Label undoing = labels.get(operation.undoneBy());
        return undoing == null ? text : said("undone", text, undoing.in(locale));
    }

    private String list(List<Datum> data) {
        return data.stream()
                .map(Datum::label)
                .distinct()
                .map(label -> label.in(locale))
                .reduce((one, other) -> said("and", one, other))
                .orElseGet(() -> said("nothing"));
    }

    private String said(String key, String... arguments) {
        String text = words.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i]);
        }
        return text;
    }
}
