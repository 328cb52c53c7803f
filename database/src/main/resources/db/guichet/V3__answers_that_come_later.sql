-- Calls whose answer comes later. The row tells copies of one answer apart that come at the same moment.
create table late_answer (
  authority       text        not null,
  idempotency_key text        not null,
  operation       text        not null,
  case_id         uuid        not null references case_file on delete cascade,
  state           text        not null check (state in ('awaited', 'used', 'too-late')),
  expected_by     timestamptz,
  answered_at     timestamptz,
  status          integer,
  -- Kept only where the case had no use for it any more, for the operators.
  body            jsonb,
  digest          text,
  primary key (authority, idempotency_key)
);
create index late_answer_of_case on late_answer (case_id);
create index late_answer_too_late on late_answer (answered_at) where state = 'too-late';
grant select, insert, update on late_answer to guichet_portal;

alter table case_step drop constraint case_step_state_check;
alter table case_step add constraint case_step_state_check check (state in
  ('running', 'waiting', 'awaiting', 'unknown', 'stuck', 'done', 'refused', 'undone', 'skipped', 'cancelled'));

alter table exchange_log drop constraint exchange_log_outcome_check;
alter table exchange_log add constraint exchange_log_outcome_check check (outcome in
  ('answered', 'refused', 'failed', 'not-sent', 'deferred'));
