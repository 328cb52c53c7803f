grant usage on schema guichet to guichet_portal;

-- A request, from its first draft to its answer.
create table case_file (
  id                  uuid        primary key default uuidv7(),
  service             text        not null,
  state               text        not null check (state in ('draft', 'open', 'closed')),
  reference           text        unique,
  owner               text        not null,
  owner_name          text        not null,
  language            text        not null,
  competent_authority text        not null,
  created_at          timestamptz not null default now(),
  changed_at          timestamptz not null default now(),
  submitted_at        timestamptz,
  legal_warning_at    timestamptz,
  legal_limit_at      timestamptz,
  closed_at           timestamptz,
  ending              text,
  check (state = 'draft' or (reference is not null and submitted_at is not null))
);
create index case_file_of_owner on case_file (owner, created_at desc, id desc);
-- A person resumes the draft that is there rather than starting a second one.
create unique index case_file_one_draft on case_file (owner, service) where state = 'draft';

-- What is known in a case, by address, each value with where it came from.
create table case_value (
  case_id     uuid        not null references case_file on delete cascade,
  subject     text        not null,
  element     text        not null,
  -- In canonical form; null while what the person typed cannot be read as a value.
  value       jsonb,
  typed       text,
  source      text        not null check (source in ('identity', 'authority', 'person', 'officer', 'rule')),
  source_name text        not null,
  operation   text,
  exchange_id uuid,
  recorded_at timestamptz not null default now(),
  primary key (case_id, subject, element)
);

-- What authorities were asked, and what they answered, as it came.
create table evidence (
  case_id       uuid        not null references case_file on delete cascade,
  operation     text        not null,
  authority     text        not null,
  evidence_type text,
  state         text        not null check (state in ('asked', 'obtained', 'absent', 'failed')),
  code          text,
  exchange_id   uuid        not null,
  asked_at      timestamptz not null,
  arrived_at    timestamptz,
  good_until    timestamptz,
  content       jsonb,
  primary key (case_id, operation)
);

-- What has happened and is happening in a case, one row for each time that a step is entered.
create table case_step (
  id         text        not null,
  case_id    uuid        not null references case_file on delete cascade,
  activity   text        not null,
  kind       text        not null check (kind in ('call', 'task', 'rule')),
  authority  text,
  operation  text,
  state      text        not null check (state in ('running', 'waiting', 'stuck', 'done', 'refused', 'cancelled')),
  code       text,
  started_at timestamptz not null,
  ended_at   timestamptz,
  primary key (case_id, id)
);
create index case_step_stuck on case_step (authority, started_at) where state = 'stuck';

-- The officers' worklist, kept in step with the engine in the engine's own transaction.
create table task (
  id            text        primary key,
  case_id       uuid        not null references case_file on delete cascade,
  activity      text        not null,
  form          text        not null,
  candidate     text        not null,
  assignee      text,
  assignee_name text,
  state         text        not null check (state in ('open', 'completed', 'cancelled')),
  created_at    timestamptz not null,
  due_at        timestamptz not null,
  closed_at     timestamptz
);
create index task_open on task (candidate, due_at, id) where state = 'open';
create index task_of_case on task (case_id);

grant select, insert, update, delete on case_file, case_value, evidence, case_step, task to guichet_portal;
