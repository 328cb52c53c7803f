-- A file that somebody reads without a task that asks them to: why, beside the entry in the log.
create table file_reading (
  exchange_id uuid        primary key,
  officer     text        not null,
  case_id     uuid        not null references case_file on delete cascade,
  reason      text        not null,
  text        text        not null check (length(text) <= 500),
  at          timestamptz not null default now()
);
create index file_reading_of_officer on file_reading (officer, case_id, at desc);

-- What officers of one authority tell one another about a file; only ever added to.
create table note (
  id          bigint      generated always as identity primary key,
  case_id     uuid        not null references case_file on delete cascade,
  authority   text        not null,
  author      text        not null,
  author_name text        not null,
  text        text        not null check (length(text) between 1 and 2000),
  at          timestamptz not null default now()
);
create index note_of_case on note (case_id, authority, id desc);

-- Where the procedure wants a second person: what the first one proposes, and who that was. Nobody confirms their own.
alter table task add column four_eyes boolean not null default false;
alter table task add column proposed_by text;
alter table task add constraint task_confirmed_by_another check (assignee <> proposed_by);
create table decision_proposal (
  task_id     text        primary key references task on delete cascade,
  officer     text        not null,
  officer_name text       not null,
  answers     jsonb       not null,
  proposed_at timestamptz not null default now(),
  -- Why it was sent back; null until it is.
  sent_back   text        check (length(sent_back) <= 2000),
  sent_back_by text
);

-- Files that were given to another authority, and why.
create table hand_over (
  id      bigint      generated always as identity primary key,
  task_id text        not null references task on delete cascade,
  case_id uuid        not null references case_file on delete cascade,
  officer text        not null,
  from_authority text not null,
  to_authority   text not null,
  reason  text        not null check (length(reason) between 1 and 2000),
  at      timestamptz not null default now()
);
create index hand_over_of_task on hand_over (task_id, id);
create index hand_over_of_case on hand_over (case_id, id);

grant select, insert on file_reading, note, hand_over to guichet_portal;
grant select, insert, update, delete on decision_proposal to guichet_portal;
