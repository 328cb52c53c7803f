-- Every exchange with an authority. The application may add entries and read them; nobody may change one.
create table exchange_log (
  seq             bigint      generated always as identity primary key,
  exchange_id     uuid        not null,
  at              timestamptz not null,
  duration_ms     bigint      not null,
  case_id         uuid,
  person          text,
  authority       text        not null,
  operation       text        not null,
  purpose         text        not null,
  legal_basis     text        not null,
  elements        text[]      not null,
  idempotency_key text        not null,
  outcome         text        not null check (outcome in ('answered', 'refused', 'failed', 'not-sent')),
  status          integer,
  code            text
);
create index exchange_log_of_case on exchange_log (case_id, seq);
create index exchange_log_of_person on exchange_log (person, seq);

grant select, insert on exchange_log to guichet_portal;
