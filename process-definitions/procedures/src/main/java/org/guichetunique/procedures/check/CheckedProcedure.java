package org.guichetunique.procedures.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Texts;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.RoleProperties;
import org.guichetunique.procedures.model.XmlElement;

/** A procedure that is checked, with what it is held against and where each fault is told. */
record CheckedProcedure(PublicService service, ProcedureFiles files, Definitions definitions, Findings findings) {

    Optional<Operation> operation(XmlElement task) {
        return task.attribute("camunda:topic")
                .flatMap(topic -> definitions.contracts().find(topic));
    }

    /** A property that names no subject of the case binds nothing; the role is then found to stand for nobody. */
    Bindings bindings(XmlElement task) {
        Map<String, String> subjects = new HashMap<>();
        task.all("property")
                .filter(property ->
                        service.subject(property.attribute("value").orElse("")).isPresent())
                .forEach(property -> subjects.put(
                        property.attribute("name").orElse(""),
                        property.attribute("value").orElse("")));
        return service.bindings(RoleProperties.bindings(subjects));
    }

    Optional<Address> address(String name) {
        try {
            Address address = Address.of(name);
            return service.element(address, definitions.dictionary())
                    // Which number one of several has differs from case to case.
                    .filter(element -> !SeveralCheck.isNumbered(service, address.subject()))
                    .map(element -> address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says that the service lacks a text, where it does. */
    void hasText(String key) {
        if (!service.texts().keys("fr").contains(key)) {
            findings.add(Finding.of(files.path(Texts.file("fr")), 1, ProcedureRule.TEXT_MISSING, key));
        }
    }

    /** Says that an element of the model lacks a text, where it does. */
    void hasText(XmlElement element, String key) {
        if (!service.texts().keys("fr").contains(key)) {
            add(element, ProcedureRule.TEXT_MISSING, key);
        }
    }

    void add(XmlElement element, ProcedureRule rule, Object... arguments) {
        ReadModel.saying(files.path(files.key() + ".bpmn"), findings).say(element, rule, arguments);
    }
}
