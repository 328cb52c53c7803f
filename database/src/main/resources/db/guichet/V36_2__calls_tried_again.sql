-- How often a call was made that is tried again by itself, and when it is made next: an operator sees it before it has
-- failed for good.
alter table case_step add column attempts integer not null default 0;
alter table case_step add column next_at timestamptz;
-- What the authority said of its own error (RFC 9457), bounded: its status, title and code, and its detail, which may name
-- somebody and is shown for a reason only.
alter table case_step add column problem jsonb check (octet_length(problem::text) <= 8000);
create index case_step_tried_again on case_step (started_at, id) where state in ('waiting', 'unknown');

alter table repair_action drop constraint repair_action_action_check;
alter table repair_action add constraint repair_action_action_check
  check (action in ('looked', 'retried', 'skipped', 'answered', 'undone', 'stopped'));

create or replace view published.case_step as
  select id, case_id, activity, kind, member, authority, operation, state, code, started_at, ended_at, attempts, next_at,
         problem
    from case_step;
