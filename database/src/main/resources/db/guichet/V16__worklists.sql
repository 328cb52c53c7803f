-- Whose a task is: <authority>, or <authority>/<unit> where one unit of it is concerned, with :supervisor after it where it
-- is for those who answer for others. So few that whoever may see all units of an authority reads them here.
create table task_candidate (
  candidate  text    primary key,
  authority  text    not null,
  unit       text,
  supervisor boolean not null
);
create index task_candidate_of_authority on task_candidate (authority);

insert into task_candidate
  select distinct candidate, split_part(candidate, ':', 1), null, candidate like '%:supervisor' from task;

alter table task add column procedure text not null default '';
update task t set procedure = c.service from case_file c where c.id = t.case_id;
alter table task alter column procedure drop default;
-- Until when somebody else has the word; null while the officer has.
alter table task add column waits_until timestamptz;
-- When the officer wants to see it again.
alter table task add column follow_up_on date;

update task t set waits_until = m.due_at from complement m where m.case_id = t.case_id and m.state = 'asked' and t.state = 'open';

-- One index for each list, in the order of the legal clock, so that a page is read and nothing else.
create index task_free on task (candidate, due_at, id) where state = 'open' and assignee is null;
create index task_of_procedure on task (candidate, procedure, due_at, id) where state = 'open';
create index task_in_hand on task (assignee, due_at, id) where state = 'open' and assignee is not null;
create index task_to_follow_up on task (assignee, due_at, id) where state = 'open' and follow_up_on is not null;
create index task_waiting on task (candidate, due_at, id) where state = 'open' and waits_until is not null;

-- Who works for an authority, as the sign-in service said when they last came.
create table officer (
  subject    text        primary key,
  name       text        not null,
  authority  text        not null,
  unit       text,
  supervisor boolean     not null,
  seen_at    timestamptz not null default now()
);
create index officer_of_authority on officer (authority, name, subject);

-- Lists that an officer comes back to.
create table worklist_view (
  id      uuid primary key default uuidv7(),
  officer text not null,
  name    text not null check (length(name) between 1 and 60),
  show    text not null,
  service text,
  unique (officer, name)
);

grant select, insert, update, delete on task_candidate, officer, worklist_view to guichet_portal;
