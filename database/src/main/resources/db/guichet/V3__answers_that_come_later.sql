-- Calls whose answer comes later. Whichever comes first, the call's own end or the answer, makes the row; whoever comes
-- second finds both sides and goes on from there.
create table late_answer (
  authority       text        not null,
  idempotency_key text        not null,
  operation       text        not null,
  case_id         uuid        not null references case_file on delete cascade,
  state           text        not null check (state in ('awaited', 'early', 'used', 'too-late')),
  expected_by     timestamptz,
  answered_at     timestamptz,
  status          integer,
  body            jsonb,
  digest          text,
  primary key (authority, idempotency_key)
);
create index late_answer_awaited on late_answer (expected_by) where state = 'awaited';
create index late_answer_of_case on late_answer (case_id);
grant select, insert, update, delete on late_answer to guichet_portal;

alter table case_step drop constraint case_step_state_check;
alter table case_step add constraint case_step_state_check check (state in
  ('running', 'waiting', 'awaiting', 'unknown', 'stuck', 'done', 'refused', 'undone', 'skipped', 'cancelled'));

alter table exchange_log drop constraint exchange_log_outcome_check;
alter table exchange_log add constraint exchange_log_outcome_check check (outcome in
  ('answered', 'refused', 'failed', 'not-sent', 'deferred', 'unknown'));
