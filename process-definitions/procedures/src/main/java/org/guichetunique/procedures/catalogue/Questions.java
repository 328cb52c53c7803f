package org.guichetunique.procedures.catalogue;

import java.util.List;
import java.util.Map;
import org.guichetunique.procedures.form.Form;

/**
 * What is asked for a service: of authorities as evidence, of people as forms.
 *
 * @param subjects those about whom it is asked, by name
 * @param form what the person is asked; the other forms are those of the officers
 * @param handedOver the sections that somebody else may answer, each with the subject that they are
 */
public record Questions(
        Map<String, Subject> subjects,
        List<EvidenceNeed> evidence,
        Form form,
        Map<String, Form> forms,
        Map<String, String> handedOver) {}
