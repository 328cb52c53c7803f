package org.guichetunique.portal.office.task;

import org.guichetunique.casework.office.task.FileLabels;
import org.guichetunique.casework.office.task.KeptViews;
import org.guichetunique.casework.office.task.ListColumns;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.casework.office.task.Recognition;
import org.springframework.stereotype.Component;

/** What an officer's list is made of, besides its tasks. */
@Component
record ListServices(
        KeptViews views, FileLabels labels, ListColumns columns, Recognition recognition, Officers officers) {}
