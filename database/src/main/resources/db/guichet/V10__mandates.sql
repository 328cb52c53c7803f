-- Somebody or something that others act for, under an identifier that says nothing. Where they sign in one day, the
-- account is noted here and what was filed for them becomes theirs.
create table party (
  id          text        primary key,
  -- The element of the dictionary that identifies them, and what it says.
  element     text        not null,
  number      text        not null,
  name        text        not null,
  name_arabic text        not null,
  account     text,
  created_at  timestamptz not null default now(),
  unique (element, number)
);
create index party_of_account on party (account) where account is not null;

-- Who may act for whom, and what proves it.
create table mandate (
  id           uuid        primary key default uuidv7(),
  kind         text        not null,
  -- The account of who acts.
  holder       text        not null,
  holder_name  text        not null,
  represented  text        not null references party,
  -- Only for these services; null for all that the kind allows.
  services     text[],
  -- The authority's word: operation and exchange; null where the represented gave it.
  operation    text,
  exchange_id  uuid,
  -- Number of the paper that was signed at a counter; null elsewhere.
  paper        text,
  -- What the authority said of the represented, by element.
  said         jsonb       not null default '{}',
  proven_at    timestamptz not null,
  ends_at      timestamptz not null,
  ended_at     timestamptz,
  ending       text        check (ending in ('revoked', 'renounced', 'death', 'not-confirmed', 'filed')),
  check ((ended_at is null) = (ending is null))
);
create unique index mandate_in_force on mandate (holder, kind, represented) where ended_at is null;
create index mandate_over on mandate (represented) where ended_at is null;

-- What was done under a mandate. Entries are only ever added.
create table mandate_use (
  id         bigint      generated always as identity primary key,
  mandate_id uuid        not null references mandate,
  at         timestamptz not null default now(),
  deed       text        not null check (deed in ('proven', 'chosen', 'begun', 'filed', 'ended')),
  case_id    uuid
);
create index mandate_use_of on mandate_use (mandate_id, id desc);

-- Who acts in a case for its owner; null where the owner does.
alter table case_file
  add column mandate_id   uuid,
  add column mandate_kind text,
  add column actor        text,
  add column actor_name   text;
create index case_file_by_mandate on case_file (mandate_id) where mandate_id is not null;

grant select, insert, update on party, mandate to guichet_portal;
grant select, insert on mandate_use to guichet_portal;
