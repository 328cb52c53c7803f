package org.guichetunique.casework.request.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.casework.casefile.Agency;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Representation;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.mandate.MandateKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Writes into a draft who files and for whom: by what sign-in vouches for, and by what proved the mandate. */
@Component
public final class FilingParties {

    private static final String NATIONAL_ID = "nationalId";

    private final JdbcClient database;
    private final CaseValues values;
    private final MandateKinds kinds;
    private final Contracts contracts;
    private final Dictionary dictionary;

    public FilingParties(
            JdbcClient database, CaseValues values, MandateKinds kinds, Contracts contracts, Dictionary dictionary) {
        this.database = database;
        this.values = values;
        this.kinds = kinds;
        this.contracts = contracts;
        this.dictionary = dictionary;
    }

    private record Proof(
            @Nullable String operation, @Nullable UUID exchange, Map<String, String> said, java.time.Instant at) {}

    public void write(CaseId id, PublicService service, Person person) {
        Agency agency = person.agency();
        if (agency == null) {
            identity(id, service.applicants().signedInAs(), person.nationalId(), person.subject());
            return;
        }
        Representation part = service.applicants().mandates().get(agency.kind());
        if (part == null) {
            throw new IllegalArgumentException(service.key() + " admits no mandate of the kind " + agency.kind());
        }
        if (part.acting() != null) {
            identity(id, part.acting(), agency.actorNationalId(), agency.actor());
        }
        String element = kinds.require(agency.kind()).identifiedBy().name();
        Proof proof = proof(agency);
        Map<Address, JsonNode> known = new LinkedHashMap<>();
        Subject subject = service.questions().subjects().get(part.represented());
        proof.said().forEach((name, text) -> {
            if (subject != null && dictionary.find(subject.type() + "." + name).isPresent()) {
                known.put(new Address(part.represented(), name), StringNode.valueOf(text));
            }
        });
        known.put(new Address(part.represented(), element), StringNode.valueOf(person.nationalId()));
        values.put(id, known, source(proof, person));
    }

    private void identity(CaseId id, String subject, String number, String account) {
        values.put(
                id,
                Map.of(new Address(subject, NATIONAL_ID), StringNode.valueOf(number)),
                Source.of(Source.Kind.IDENTITY, account));
    }

    private Source source(Proof proof, Person person) {
        String operation = proof.operation();
        return operation == null
                ? Source.of(Source.Kind.IDENTITY, person.subject())
                : new Source(
                        Source.Kind.AUTHORITY,
                        contracts.operation(operation).authority().code(),
                        operation,
                        proof.exchange(),
                        proof.at());
    }

    private Proof proof(Agency agency) {
        return database.sql("select operation, exchange_id, said, proven_at from mandate where id = :id")
                .param("id", agency.mandate())
                .query(FilingParties::read)
                .single();
    }

    private static Proof read(ResultSet row, int number) throws SQLException {
        Map<String, String> said = new LinkedHashMap<>();
        JsonMapper.shared()
                .readTree(row.getString("said"))
                .properties()
                .forEach(one -> said.put(one.getKey(), one.getValue().asString("")));
        return new Proof(
                row.getString("operation"),
                row.getObject("exchange_id", UUID.class),
                said,
                row.getTimestamp("proven_at").toInstant());
    }
}
