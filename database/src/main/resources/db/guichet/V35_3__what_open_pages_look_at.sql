-- What tells whether anything has happened in a case, for pages that show it.
create or replace view published.task as
  select id, case_id, procedure, activity, form, candidate, assignee, assignee_name, state, due_at, proposed_by, waits_until
    from task;

create or replace view published.document as
  select id, case_id, kind, number, issued_by, issued_at, revoked_at, facts, digest from document;

create or replace view published.opinion as
  select id, case_id, asked_by, authority, question, state, asked_at, due_at, answered_at, answer, text, weighed
    from opinion;
