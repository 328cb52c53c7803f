package org.guichetunique.casework.request;

import org.guichetunique.casework.casefile.RequestFiled;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the procedure of a case with its filing. */
@Component
final class ProcedureStart {

    private final Procedures procedures;

    ProcedureStart(Procedures procedures) {
        this.procedures = procedures;
    }

    @EventListener
    @Order(RequestFiled.PROCEDURE)
    void on(RequestFiled filed) {
        procedures.start(filed.service().key(), filed.file().id());
    }
}
