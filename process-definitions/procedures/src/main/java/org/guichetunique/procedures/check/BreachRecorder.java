package org.guichetunique.procedures.check;

import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.XmlElement;

/** Takes note that an element breaks a rule. */
@FunctionalInterface
interface BreachRecorder {

    void say(XmlElement element, ProcedureRule rule, Object... arguments);
}
