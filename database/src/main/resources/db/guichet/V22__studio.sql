-- Procedures as designers write them: a draft at a time of each, and every version that was published.
create table procedure_draft (
  id           uuid        primary key default gen_random_uuid(),
  procedure    text        not null check (procedure ~ '^[a-z][a-z0-9-]{0,63}$'),
  author       text        not null,
  author_name  text        not null,
  -- The published version that it started from; 0 where it started from the program's own files, null where from none.
  based_on     integer,
  -- Whether nobody may begin the procedure any more once it is published.
  retires      boolean     not null default false,
  state        text        not null default 'writing' check (state in ('writing', 'review')),
  -- What the author says to the reviewer, and what the reviewer said who sent it back.
  note         text        not null default '' check (length(note) <= 2000),
  sent_back    text        not null default '' check (length(sent_back) <= 2000),
  begun_at     timestamptz not null default now(),
  changed_at   timestamptz not null default now()
);
create unique index procedure_draft_of on procedure_draft (procedure);

create table procedure_draft_file (
  draft_id   uuid        not null references procedure_draft on delete cascade,
  name       text        not null check (length(name) <= 110),
  text       text        not null check (octet_length(text) <= 5000000),
  changed_at timestamptz not null default now(),
  primary key (draft_id, name)
);

create table procedure_version (
  id            bigint      generated always as identity primary key,
  procedure     text        not null,
  number        integer     not null,
  author        text        not null,
  author_name   text        not null,
  reviewer      text        not null,
  reviewer_name text        not null,
  note          text        not null,
  retires       boolean     not null,
  published_at  timestamptz not null default now(),
  unique (procedure, number),
  -- Two persons publish, whatever the program believes.
  check (author <> reviewer)
);

create table procedure_version_file (
  version_id bigint not null references procedure_version on delete cascade,
  name       text   not null,
  text       text   not null,
  primary key (version_id, name)
);

-- Who did what in the studio; only ever added to.
create table studio_event (
  id        bigint      generated always as identity primary key,
  at        timestamptz not null default now(),
  person    text        not null,
  person_name text      not null,
  procedure text        not null,
  kind      text        not null,
  detail    text        not null default '' check (length(detail) <= 4000)
);
create index studio_event_of on studio_event (procedure, id desc);

grant select, insert, update, delete on procedure_draft, procedure_draft_file to guichet_portal;
grant select, insert on procedure_version, procedure_version_file, studio_event to guichet_portal;
