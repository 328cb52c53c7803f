package org.guichetunique.procedures.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * An entry of the catalogue (CPSV-AP: Public Service): what it is, who may ask, what is asked, how it is filed, in what time,
 * with what outcome, for what money and with what remedy.
 *
 * @param lifeEvent key of the life event under which it is found
 */
public record PublicService(
        String key,
        String lifeEvent,
        Competence competence,
        Applicants applicants,
        Questions questions,
        FilingRules filing,
        LegalTerms terms,
        Output output,
        Cost cost,
        Recourse recourse,
        Texts texts) {

    /** Whether people find it in the catalogue and begin it there. */
    public boolean isChosen() {
        return filing.openedWith().isEmpty();
    }

    /**
     * Where a case names the authority that deals with it, as one about another authority's decision does; empty where that
     * is always the competent one.
     */
    public Optional<Address> authorityNamedAt() {
        return output.documents().stream()
                .flatMap(kind -> Optional.ofNullable(kind.issuedByAt()).stream())
                .findFirst();
    }

    /** @return the text, or the key itself where the bundle lacks it, which the check does not let pass */
    public String text(String messageKey, Locale locale) {
        return texts.find(messageKey, locale).orElse(messageKey);
    }

    public Optional<String> findText(String messageKey, Locale locale) {
        return texts.find(messageKey, locale);
    }

    /**
     * What the texts call a subject, one of several with its number; empty where they do not name it.
     *
     * @param key such as {@code subject}, before the subject's name
     */
    public Optional<String> findName(String key, String name, Locale locale) {
        String each = subject(name).map(Subject::each).orElse(null);
        return each == null || each.equals(name)
                ? texts.find(key + "." + name, locale)
                : texts.find(key + "." + each, locale).map(text -> text + " " + name.substring(each.length()));
    }

    /** The element at an address of this service's cases; empty where it has no such subject or element. */
    public Optional<Element> element(Address address, Dictionary dictionary) {
        return subject(address.subject()).flatMap(subject -> dictionary.find(subject.type() + "." + address.element()));
    }

    /** The subject of which an address speaks, be it one of several; empty where the service has none such. */
    public Optional<Subject> subject(String name) {
        return Subject.at(questions.subjects(), name);
    }

    /** What a task calls the parties to its call, by role of the contract. */
    public Bindings bindings(Bindings stated) {
        return stated.withSeveral(Subject.several(questions.subjects()));
    }

    /** Whether its cases are opened with something of this type of the dictionary's. */
    boolean opensWith(String type, Dictionary dictionary) {
        return filing.openedWith().stream()
                .anyMatch(address -> element(address, dictionary)
                        .filter(element -> element.type().equals(type))
                        .isPresent());
    }

    /**
     * What a case holds when it is opened, where each value belongs.
     *
     * @param known texts by element of the dictionary; those that the service does not ask for are left aside
     */
    public Map<Address, JsonNode> opening(Map<String, String> known, Dictionary dictionary) {
        Map<Address, JsonNode> values = new LinkedHashMap<>();
        filing.openedWith()
                .forEach(address -> element(address, dictionary)
                        .map(element -> known.get(element.id()))
                        .ifPresent(text -> values.put(address, StringNode.valueOf(text))));
        return values;
    }
}
