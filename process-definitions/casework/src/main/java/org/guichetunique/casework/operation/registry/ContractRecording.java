package org.guichetunique.casework.operation.registry;

import org.guichetunique.exchange.contract.Contracts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Keeps each contract at the start, before anybody is called under it. */
@Component
final class ContractRecording implements SmartInitializingSingleton {

    private final ContractVersions versions;
    private final Contracts contracts;

    ContractRecording(ContractVersions versions, Contracts contracts) {
        this.versions = versions;
        this.contracts = contracts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        versions.record(contracts);
    }
}
