package org.guichetunique.procedures.catalogue;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * An entry of the catalogue (CPSV-AP: Public Service).
 *
 * @param lifeEvent key of the life event under which it is found
 * @param signedInAs the subject that the person who files is
 * @param openedWith what a case holds when the portal opens it; empty for a service that people choose themselves
 * @param proposed how people who are entitled are found; null where they have to ask
 * @param eligibility how anybody finds out whether the service is for them; null where nothing answers that
 * @param forewarnings what people are told before they file
 * @param sameWhen where two open requests have the same values, they are about the same; empty where any number may be open
 * @param grantedAt ends at which what was asked for is given once and for all; empty where it is asked for again and again
 * @param recognisedBy what tells its files apart in a list, besides the applicant's name; empty where nothing does
 * @param form what the person is asked; the other forms are those of the officers
 * @param filedOn where the day of filing is written
 * @param followedAt where the address of the file's page is written, for whoever sends the person back to it; null where
 *     nobody does
 * @param assurance the level that signing in must reach, as the sign-in service names it
 * @param mandates who may file for another, by kind of mandate; empty where everybody files for themselves
 * @param onlyByMandate whether nobody files for themselves
 * @param handedOver the sections that somebody else may answer, each with the subject that they are
 * @param hearing how the person is heard before a decision is taken back
 * @param retention how long a closed file is kept by law
 * @param documents what the person is given, besides the receipt that every request has
 * @param calendar the days on which the competent authority works: every legal term is counted with it
 */
public record PublicService(
        String key,
        String lifeEvent,
        Authority competentAuthority,
        List<Authority> participants,
        Map<String, Subject> subjects,
        String signedInAs,
        List<Address> openedWith,
        List<EvidenceNeed> evidence,
        @Nullable Proposed proposed,
        @Nullable Eligibility eligibility,
        List<Forewarning> forewarnings,
        List<Address> sameWhen,
        Set<String> grantedAt,
        List<Address> recognisedBy,
        Form form,
        Map<String, Form> forms,
        Address filedOn,
        @Nullable Address followedAt,
        Cost cost,
        LegalLimit legalLimit,
        String assurance,
        Map<String, Representation> mandates,
        boolean onlyByMandate,
        Map<String, String> handedOver,
        Complement complement,
        Consultation consultation,
        Appeal appeal,
        Hearing hearing,
        Period retention,
        WorkingCalendar calendar,
        List<DocumentKind> documents,
        Texts texts) {

    /** Whether people find it in the catalogue and begin it there. */
    public boolean isChosen() {
        return openedWith.isEmpty();
    }

    /** Those that are issued once the procedure has reached a task or an end. */
    public List<DocumentKind> documentsAt(String activity) {
        return documents.stream().filter(kind -> kind.at().equals(activity)).toList();
    }

    /**
     * Where a case names the authority that deals with it, as one about another authority's decision does; empty where that
     * is always the competent one.
     */
    public Optional<Address> authorityNamedAt() {
        return documents.stream()
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
        return Subject.at(subjects, name);
    }

    /** What a task calls the parties to its call, by role of the contract. */
    public Bindings bindings(Bindings stated) {
        return stated.withSeveral(Subject.several(subjects));
    }

    /** Whether its cases are opened with something of this type of the dictionary's. */
    boolean opensWith(String type, Dictionary dictionary) {
        return openedWith.stream()
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
        openedWith.forEach(address -> element(address, dictionary)
                .map(element -> known.get(element.id()))
                .ifPresent(text -> values.put(address, StringNode.valueOf(text))));
        return values;
    }
}
