-- The legal clock of a filed case: what it was started with, and its one pause. When it warns and ends is worked out from
-- these by the same rules wherever it is asked, and kept in case_file for those who sort by it.
create table case_clock (
  case_id    uuid        primary key references case_file on delete cascade,
  -- As the procedure said on the day of filing: P30D, P2M, 25WD.
  term       text        not null,
  warning    text        not null,
  started_at timestamptz not null,
  paused_at  timestamptz,
  -- When it goes on; still to come while the pause lasts.
  resumes_at timestamptz,
  ended_at   timestamptz,
  -- The next moment at which those concerned are told something; null where nothing more is to be told.
  rings_at   timestamptz,
  check ((paused_at is null) = (resumes_at is null))
);
create index case_clock_ringing on case_clock (rings_at) where rings_at is not null;

-- Cases that were filed before: in days of the calendar, as all procedures counted.
insert into case_clock (case_id, term, warning, started_at, ended_at)
  select id, 'P' || greatest(1, legal_limit_at::date - submitted_at::date - 1) || 'D',
         'P' || greatest(1, legal_warning_at::date - submitted_at::date - 1) || 'D', submitted_at, closed_at
    from case_file where state <> 'draft';

-- What has happened in a case that somebody may have to be told of. Written in the transaction in which it happens, and
-- read by whoever tells people. The key tells two events of one kind apart; the same event is there once.
create table case_event (
  id         bigint      generated always as identity primary key,
  at         timestamptz not null default now(),
  kind       text        not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  key        text        not null default '' check (length(key) <= 100),
  case_id    uuid        not null references case_file on delete cascade,
  reference  text        not null,
  service    text        not null,
  owner      text        not null,
  language   text        not null,
  -- Null until whoever tells people has dealt with it.
  handled_at timestamptz,
  unique (case_id, kind, key)
);
create index case_event_unhandled on case_event (id) where handled_at is null;

-- How a case was closed otherwise than by its procedure: withdrawn, or lapsed for want of an answer.
alter table case_file add column closing text check (closing in ('withdrawn', 'lapsed'));

grant select, insert, update, delete on case_clock, case_event to guichet_portal;
