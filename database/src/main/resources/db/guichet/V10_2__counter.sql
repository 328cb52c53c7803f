-- Somebody whom an agent helps at a counter, until their presence is proven.
create table counter_visit (
  id           uuid        primary key default uuidv7(),
  agent        text        not null,
  agent_name   text        not null,
  party        text        not null references party,
  -- SHA-256 of identifier and code; null where none was sent.
  code_digest  bytea       check (length(code_digest) = 32),
  exchange_id  uuid,
  attempts     integer     not null default 0,
  begun_at     timestamptz not null default now(),
  confirmed_at timestamptz
);
create index counter_visit_of_agent on counter_visit (agent, begun_at desc);
create index case_file_filed_by on case_file (actor, submitted_at desc) where actor is not null;
grant select, insert, update on counter_visit to guichet_portal;
