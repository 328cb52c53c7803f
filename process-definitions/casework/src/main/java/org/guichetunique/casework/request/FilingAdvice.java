package org.guichetunique.casework.request;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.rule.AnnouncedFee;
import org.guichetunique.casework.casefile.rule.Fees;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a person has to know before they file a draft of theirs, as far as it can be told by now; changes nothing. */
@Component
@RolesAllowed({"CITIZEN", "COUNTER"})
public class FilingAdvice {

    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;
    private final ForewarningRules forewarnings;
    private final LikeRequests likes;
    private final Fees fees;

    FilingAdvice(
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            ForewarningRules forewarnings,
            LikeRequests likes,
            Fees fees) {
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
        this.forewarnings = forewarnings;
        this.likes = likes;
        this.fees = fees;
    }

    /** What the rules say of it. */
    public List<DueForewarning> forewarned(CaseFile.Draft draft, Person person) {
        return forewarnings.of(service(draft), known(draft, person));
    }

    /** Open requests of the same kind about the same, theirs and others'. */
    public List<LikeRequest> likes(CaseFile.Draft draft, Person person) {
        return likes.of(service(draft), known(draft, person), person);
    }

    /** What was asked for before and granted, to them and to others. */
    public List<LikeRequest> granted(CaseFile.Draft draft, Person person) {
        return likes.granted(service(draft), known(draft, person), person);
    }

    /** What will have to be paid. */
    public List<AnnouncedFee> fees(CaseFile.Draft draft, Person person) {
        Map<Address, JsonNode> said = new LinkedHashMap<>();
        known(draft, person).forEach((address, value) -> {
            if (value.value() != null) {
                said.put(address, value.value());
            }
        });
        return fees.of(service(draft), said);
    }

    private PublicService service(CaseFile.Draft draft) {
        return catalogue.require(draft.service());
    }

    private Map<Address, KnownValue> known(CaseFile.Draft draft, Person person) {
        return files.find(draft.id(), person)
                .map(found -> values.of(found.id()))
                .orElseThrow(() -> new NoSuchElementException("No case " + draft.id()));
    }
}
