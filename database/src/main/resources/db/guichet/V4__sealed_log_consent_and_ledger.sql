-- The log also says who read a file and which evidence was used again, and carries what its seals are made of.
alter table exchange_log
  add column kind           text not null default 'exchange' check (kind in ('exchange', 'reading', 'reuse')),
  -- Who read, where a person did; null where a procedure asked.
  add column actor          text,
  add column actor_name     text,
  -- The exchange that brought what is used again.
  add column origin         uuid,
  add column request_digest bytea,
  add column answer_digest  bytea,
  -- Of the entry's content, written with it. Null in entries that are older than the seals.
  add column digest         bytea check (length(digest) = 32);
alter table exchange_log drop constraint exchange_log_outcome_check;
alter table exchange_log add constraint exchange_log_outcome_check check (outcome in
  ('answered', 'refused', 'failed', 'not-sent', 'deferred', 'unknown', 'read', 'reused'));

-- What has been committed and waits for its seal. A row is written with its entry and taken away with the seal, so that
-- no entry is passed over, whenever its transaction ends.
create table exchange_log_unsealed (seq bigint primary key);
insert into exchange_log_unsealed select seq from exchange_log;
grant select, insert, delete on exchange_log_unsealed to guichet_portal;

create table exchange_log_key (
  -- SHA-256 of the public key: nobody can put another key under the same name.
  id          text        primary key,
  public_key  bytea       not null,
  private_key bytea       not null,
  -- The key before vouches for this one; null for the first.
  endorsed_by text        references exchange_log_key,
  endorsement bytea,
  created_at  timestamptz not null
);

-- One signed batch of entries. The head runs through every entry since the first one.
create table exchange_log_seal (
  number    bigint      primary key check (number > 0),
  sealed_at timestamptz not null,
  entries   bigint[]    not null,
  -- 32 bytes for each entry, in the same order.
  digests   bytea       not null check (length(digests) = 32 * cardinality(entries)),
  previous  bytea       not null,
  head      bytea       not null,
  key_id    text        not null references exchange_log_key,
  signature bytea       not null,
  -- Token of a timestamp authority over the head; null while the platform's own clock counts.
  stamp     bytea
);
grant select, insert on exchange_log_key, exchange_log_seal to guichet_portal;

-- The application has no right to change an entry; the owner has to take this away first, which shows.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger exchange_log_stays before update or delete or truncate on exchange_log
  for each statement execute function refuse_change();
create trigger exchange_log_key_stays before update or delete or truncate on exchange_log_key
  for each statement execute function refuse_change();
create trigger exchange_log_seal_stays before update or delete or truncate on exchange_log_seal
  for each statement execute function refuse_change();

-- What a person has agreed to before an authority was asked: each answer is kept, the last one counts.
create table consent (
  id        bigint      generated always as identity primary key,
  case_id   uuid        not null references case_file on delete cascade,
  operation text        not null,
  answer    text        not null check (answer in ('given', 'refused', 'withdrawn')),
  -- The text in all languages, which is its own version, and the language in which it was read.
  wording   jsonb       not null,
  language  text        not null,
  at        timestamptz not null
);
create index consent_of_case on consent (case_id, operation, id desc);
grant select, insert on consent to guichet_portal;

-- Evidence is used again only for the very same question.
alter table evidence
  add column question  jsonb,
  -- When it was taken over from an earlier case; exchange and times are then those of the exchange that brought it.
  add column reused_at timestamptz;

-- What people had to be asked, and why no authority could be asked instead. Holds nothing of any person or case.
create table asked_of_person (
  id        bigint generated always as identity primary key,
  day       date   not null,
  service   text   not null,
  element   text   not null,
  operation text,
  authority text,
  reason    text   not null check (reason in
    ('nobody-holds', 'no-answer', 'refused', 'failed', 'consent-refused', 'not-in-answer'))
);
create index asked_of_person_on on asked_of_person (day, service);
grant select, insert on asked_of_person to guichet_portal;

-- An access that somebody has contested, and the case in which that is examined: one, however often they click.
create table contest (
  seq     bigint primary key,
  case_id uuid   not null references case_file on delete cascade
);
grant select, insert on contest to guichet_portal;
