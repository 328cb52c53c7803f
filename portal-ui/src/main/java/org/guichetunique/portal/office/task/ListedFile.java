package org.guichetunique.portal.office.task;

import java.util.List;
import java.util.Map;
import org.guichetunique.casework.office.task.FileLabel;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.exchange.dictionary.Address;
import tools.jackson.databind.JsonNode;

/**
 * A file as a list shows it.
 *
 * @param recognised what tells it apart from the others of its procedure
 */
record ListedFile(OfficerTask task, Map<Address, JsonNode> recognised, List<FileLabel> labels) {}
