-- Files of the same limit are listed, and taken, in the order of their filing; a list may also be in that order altogether.
-- Each list has an index in each order, so that a page is read and nothing else.
alter table task add column filed_at timestamptz not null default now();
update task t set filed_at = c.submitted_at from case_file c where c.id = t.case_id and c.submitted_at is not null;

drop index task_open, task_free, task_of_procedure, task_in_hand, task_to_follow_up, task_waiting;
create index task_open on task (candidate, due_at, filed_at, id) where state = 'open';
create index task_open_by_filing on task (candidate, filed_at, id) where state = 'open';
create index task_free on task (candidate, due_at, filed_at, id) where state = 'open' and assignee is null;
create index task_of_procedure on task (candidate, procedure, due_at, filed_at, id) where state = 'open';
create index task_of_procedure_by_filing on task (candidate, procedure, filed_at, id) where state = 'open';
create index task_in_hand on task (assignee, due_at, filed_at, id) where state = 'open' and assignee is not null;
create index task_to_follow_up on task (assignee, due_at, filed_at, id) where state = 'open' and follow_up_on is not null;
create index task_waiting on task (candidate, due_at, filed_at, id) where state = 'open' and waits_until is not null;

-- What an officer keeps of a list, for themselves or for their unit.
alter table worklist_view
  add column sort      text    not null default 'LIMIT',
  add column holder    text,
  add column label     uuid,
  add column shared    boolean not null default false,
  add column authority text,
  add column unit      text;
create index worklist_view_shared on worklist_view (authority) where shared;

-- The columns of an officer's lists, those that are shown.
create table officer_columns (
  officer text primary key,
  shown   text[] not null
);
grant select, insert, update, delete on officer_columns to guichet_portal;
