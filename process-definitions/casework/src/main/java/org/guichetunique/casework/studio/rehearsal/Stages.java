package org.guichetunique.casework.studio.rehearsal;

import java.time.LocalDate;
import java.util.Map;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;

/** The engine's side: sets up a rehearsal and asks for the evidence of the request. */
public interface Stages {

    /**
     * @param service as the files say it
     * @param room where the authorities are simulated for this rehearsal alone
     * @param person national number of who files
     * @param refusals codes with which authorities refuse, by operation; the room knows of them
     * @throws UnplayableModel where the engine cannot take the models
     */
    Stage open(
            PublicService service,
            ProcedureFiles files,
            Rooms.Room room,
            LocalDate day,
            String person,
            Map<String, String> refusals)
            throws UnplayableModel;

    /** What the engine says against a model. */
    final class UnplayableModel extends Exception {

        private static final long serialVersionUID = 1L;

        public UnplayableModel(String message) {
            super(message);
        }
    }
}
