-- What operators did to cases, and why. Entries are only ever added.
create table repair_action (
  id            bigint      generated always as identity primary key,
  at            timestamptz not null default now(),
  operator      text        not null,
  operator_name text        not null,
  action        text        not null check (action in ('looked', 'retried', 'skipped', 'answered', 'undone')),
  case_id       uuid        not null,
  step_id       text,
  reason        text        not null
);
create index repair_action_of_case on repair_action (case_id, id);
grant select, insert on repair_action to guichet_portal;

-- The incidents by age alone, for the desk that looks after all authorities.
create index case_step_stuck_by_age on case_step (started_at, id) where state = 'stuck';
