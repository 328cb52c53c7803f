-- What the owner of a table lets other features read of it: a view of the same name with the columns that they need. A feature
-- names its own tables and these views, nothing else. They are plain, so that a statement has the plan that it would
-- have on the table itself. Whatever is locked or changed belongs to the owner alone.
create schema published;
grant usage on schema published to guichet_portal;

create view published.case_file as
  select id, service, state, reference, owner, owner_name, language, competent_authority, mandate_id, actor, actor_name,
         created_at, changed_at, submitted_at, legal_warning_at, legal_limit_at, closed_at, ending, closing
    from case_file;

create view published.case_value as
  select case_id, subject, element, value, typed, source, source_name, operation, recorded_at from case_value;

create view published.case_step as
  select id, case_id, activity, kind, member, authority, operation, state, code, started_at, ended_at from case_step;

create view published.case_search as
  select case_id, words, filed_at from case_search;

create view published.case_tally as
  select procedure, day, bucket, filed, closed, in_time, early from case_tally;

create view published.case_event as
  select case_id, kind, at from case_event;

create view published.late_answer as
  select authority, operation, idempotency_key, case_id, state, answered_at, status, body from late_answer;

create view published.attachment as
  select id, case_id, name, media_type, size, digest, uploaded_at from attachment;

create view published.document as
  select id, case_id, kind, number, issued_by, issued_at, revoked_at, facts from document;

create view published.evidence as
  select case_id, operation, authority, state, member, asked_at, arrived_at, content from evidence;

create view published.consent as
  select id, case_id, operation, answer, wording, at from consent;

create view published.mandate as
  select id, holder, represented, ends_at, ended_at, ending from mandate;

create view published.party as
  select id, account from party;

create view published.proposal as
  select case_id from proposal;

create view published.repair_action as
  select exchange_id, reason from repair_action;

create view published.file_reading as
  select exchange_id, reason, text from file_reading;

create view published.complement as
  select case_id, authority, reasons, note, state, asked_at, due_at, answer, settled_at from complement;

create view published.retraction as
  select id, case_id, authority, reason, explanation, announced_at, answer, state, settled_at from retraction;

create view published.message as
  select id, case_id, authority, from_officer, text, sent_at from message;

create view published.note as
  select id, case_id, authority, text, at from note;

create view published.opinion as
  select id, case_id, asked_by, authority, question, state, asked_at, due_at, answered_at, answer, text from opinion;

create view published.task as
  select id, case_id, procedure, activity, form, candidate, assignee, assignee_name, state, due_at from task;

create view published.task_candidate as
  select candidate, authority from task_candidate;

create view published.work_tally as
  select candidate, procedure, day, arrived, decided, in_time, otherwise, still_open,
         person_seconds, others_seconds, unit_seconds
    from work_tally;

create view published.exchange_log as
  select seq, exchange_id, at, duration_ms, kind, case_id, person, actor, actor_name, authority, operation, purpose,
         legal_basis, elements, idempotency_key, outcome, status, code, origin, request_digest, answer_digest
    from exchange_log;

create view published.exchange_log_seal as
  select number, entries from exchange_log_seal;

-- Who is away and who supervises in another's place were views for others before.
alter view absent set schema published;
alter view delegated set schema published;

grant select on all tables in schema published to guichet_portal;
