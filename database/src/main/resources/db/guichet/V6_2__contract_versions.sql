-- Every contract that the portal has started with, and what its callers could rely on. Entries are only ever added.
create table contract_version (
  id        bigint      generated always as identity primary key,
  authority text        not null,
  version   text        not null,
  -- SHA-256 of the content.
  digest    bytea       not null check (length(digest) = 32),
  content   text        not null check (length(content) <= 2000000),
  terms     jsonb       not null,
  -- Whether the version was seen before with other content.
  reused    boolean     not null,
  seen_at   timestamptz not null default now()
);
create index contract_version_of_authority on contract_version (authority, id desc);
grant select, insert on contract_version to guichet_portal;

-- Entries are added in the order of time: a few pages say where the last day begins, however long the log is.
create index exchange_log_by_time on exchange_log using brin (at) with (pages_per_range = 16);
