package org.guichetunique.runtime.calls;

import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.log.ExchangeLog;
import org.springframework.stereotype.Component;

/** What calling an authority takes: what it offers, the way to it, and the log of what was said. */
@Component
record Interoperability(Contracts contracts, Exchange exchange, ExchangeLog log) {}
