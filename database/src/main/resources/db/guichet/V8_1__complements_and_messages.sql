-- What an officer has asked the applicant for: once in a case.
create table complement (
  case_id      uuid        primary key references case_file on delete cascade,
  officer      text        not null,
  officer_name text        not null,
  authority    text        not null,
  -- Keys of the texts that say what is missing, and what the officer adds.
  reasons      text[]      not null,
  note         text        not null check (length(note) <= 2000),
  -- Addresses that the applicant is asked for.
  addresses    text[]      not null,
  asked_at     timestamptz not null,
  due_at       timestamptz not null,
  state        text        not null check (state in ('asked', 'answered', 'lapsed')),
  answer       text        not null default '' check (length(answer) <= 4002),
  -- What has been written and not sent yet, by address.
  written      jsonb       not null default '{}',
  settled_at   timestamptz
);
create index complement_due on complement (due_at) where state = 'asked';

-- What the person and the authority write to one another inside a file.
create table message (
  id           bigint      generated always as identity primary key,
  case_id      uuid        not null references case_file on delete cascade,
  from_officer boolean     not null,
  author       text        not null,
  authority    text,
  text         text        not null check (length(text) between 1 and 2000),
  sent_at      timestamptz not null default now(),
  read_at      timestamptz
);
create index message_of_case on message (case_id, id desc);
create index message_unread on message (case_id, from_officer) where read_at is null;

-- How long a step usually takes: learnt from the steps that end, a little at a time.
create table step_duration (
  service     text             not null,
  activity    text             not null,
  steps       double precision not null,
  -- Of the natural logarithms of the seconds: a few very long ones do not count for more than they are.
  log_seconds double precision not null,
  primary key (service, activity)
);
create table step_duration_learnt (until timestamptz not null);
insert into step_duration_learnt values (now());
create index case_step_ended on case_step (ended_at) where ended_at is not null;

grant select, insert, update, delete on complement, message, step_duration, step_duration_learnt to guichet_portal;
