package org.guichetunique.procedures.catalogue;

import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.form.Form;

/**
 * How anybody finds out, without signing in, whether a service is for them.
 *
 * @param form with the questions
 * @param answer where the decision says yes or no
 * @param reason where it says why: a code whose words are {@code eligibility.<code>} of the texts, and what to do then
 *     {@code eligibility.<code>.next}
 */
public record Eligibility(Form form, String decision, Address answer, Address reason) {}
