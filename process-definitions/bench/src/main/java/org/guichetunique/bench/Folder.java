package org.guichetunique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Contracts and a procedure as files, made up for a benchmark. */
final class Folder {

    private static final String AUTHORITY = """
            authority: %1$s
            name: {fr: %1$s, ar: %1$s, en: %1$s}
            ministry: {fr: %1$s, ar: %1$s, en: %1$s}
            transport: rest
            address: %2$s/%1$s
            timeLimit: PT10S
            atOnce: 500
            retry: {first: PT1S, factor: 2, atMost: PT1M, attempts: 5}
            calendar:
              zone: Africa/Casablanca
              workingDays: [monday, tuesday, wednesday, thursday, friday]
            """;
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Bench, version: 1.0.0}
            paths:
              /entries:
                post:
                  operationId: enter
                  x-label: {fr: Inscrire, ar: تقييد, en: Enter}
                  x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                  x-evidence-type: entry
                  x-repeatable: true
                  x-changes: true
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          x-subject: applicant
                          required: [cin]
                          additionalProperties: false
                          properties:
                            cin: {type: string, maxLength: 20, x-data-element: person.nationalId}
                  responses:
                    '201':
                      description: Entered.
                      content:
                        application/json:
                          schema:
                            type: object
                            x-subject: applicant
                            required: [address]
                            additionalProperties: false
                            properties:
                              address: {type: string, maxLength: 120, x-data-element: person.addressLine}
            """;
    private static final String SERVICE = """
            service: bench-case
            lifeEvent: moving-home
            competentAuthority: office-1
            participants: [%s]
            audience: citizen
            assurance: low
            subjects:
              applicant: {type: person}
              declaration: {type: declaration, new: true}
              decision: {type: decision, new: true}
            signedInAs: applicant
            evidence: []
            form: bench-form
            filedOn: declaration.date
            output: entry
            cost: {amount: 0, currency: MAD}
            legalLimit:
              duration: P60D
              warning: P50D
              silence: acceptance
              legalBasis: {fr: Loi, ar: قانون, en: Law}
            appeal:
              court: {fr: Tribunal, ar: محكمة, en: Court}
            """;
    private static final String FORM = """
            {"id": "%s", "type": "default", "components": [
              {"type": "%s", "id": "f", "key": "%s", "validate": {"required": %s}}]}
            """;

    private static final String TEXTS = """
            title=Bench
            summary=Bench
            audience=Everybody
            asked=A number
            before=Nothing
            silence=Accepted
            output=Entry
            end.closed=Closed
            next.closed=-
            task.decide=Decide
            """;

    private final Path root;

    private Folder(Path root) {
        this.root = root;
    }

    static Folder of(int authorities, String url, String flow, List<String> steps) throws IOException {
        Folder folder = new Folder(Files.createTempDirectory("bench"));
        for (int i = 1; i <= authorities; i++) {
            Path authority = Files.createDirectories(folder.authorities().resolve("office-" + i));
            Files.writeString(authority.resolve("authority.yaml"), AUTHORITY.formatted("office-" + i, url));
            Files.writeString(authority.resolve("openapi.yaml"), CONTRACT);
        }
        Path procedure = Files.createDirectories(folder.procedures().resolve("bench-case"));
        String participants = IntStream.rangeClosed(1, authorities)
                .mapToObj(i -> "office-" + i)
                .collect(Collectors.joining(", "));
        Files.writeString(procedure.resolve("service.yaml"), SERVICE.formatted(participants));
        Files.writeString(procedure.resolve("bench-case.bpmn"), Model.file(flow));
        Files.writeString(
                procedure.resolve("bench-form.form"),
                FORM.formatted("bench-form", "textfield", "applicant.phone", false));
        Files.writeString(
                procedure.resolve("bench-decision.form"),
                FORM.formatted("bench-decision", "radio", "decision.outcome", true));
        for (String language : List.of("fr", "ar", "en")) {
            Files.writeString(
                    procedure.resolve("messages_" + language + ".properties"),
                    TEXTS
                            + steps.stream()
                                    .map(step -> "step." + step + "=Step\n")
                                    .collect(Collectors.joining()));
        }
        return folder;
    }

    Path authorities() {
        return root.resolve("authorities");
    }

    Path procedures() {
        return root.resolve("procedures");
    }
}
