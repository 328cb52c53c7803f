-- Keys that sign documents, each with the certificate that is published for it. All stay: what they signed is verified by them.
create table document_key (
  -- SHA-256 of the certificate.
  id          text        primary key,
  certificate bytea       not null,
  private_key bytea       not null,
  created_at  timestamptz not null
);
grant select, insert on document_key to guichet_portal;

-- What a case gives its owner: put down in the transaction that reaches it, printed after that. Once for each kind and case,
-- however often a step is tried.
create table document (
  id          uuid        primary key default uuidv7(),
  case_id     uuid        not null references case_file on delete cascade,
  kind        text        not null,
  number      text        not null unique,
  check_code  text        not null,
  issued_by   text        not null,
  language    text        not null,
  -- The values that stand on it, by address, as they were known when it was issued.
  facts       jsonb       not null,
  issued_at   timestamptz not null,
  content     bytea,
  digest      bytea       check (length(digest) = 32),
  attempts    integer     not null default 0,
  next_at     timestamptz not null,
  revoked_at  timestamptz,
  revoked_why text,
  check ((content is null) = (digest is null)),
  check ((revoked_at is null) = (revoked_why is null)),
  unique (case_id, kind)
);
-- It is compressed already.
alter table document alter column content set storage external;
create index document_to_print on document (next_at) where content is null;
grant select, insert, update on document to guichet_portal;
