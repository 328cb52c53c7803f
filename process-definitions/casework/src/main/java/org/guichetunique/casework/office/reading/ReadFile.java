package org.guichetunique.casework.office.reading;

import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.request.evidence.Held;
import org.guichetunique.exchange.dictionary.Address;

/** A file as it is shown to somebody who may read it and nothing else. */
public record ReadFile(CaseFile.Filed file, Map<Address, KnownValue> values, List<Held> evidence) {}
