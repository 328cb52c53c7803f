-- Calls of an authority's own software that changed something, with what they were answered: a call that is sent again under
-- its key is answered again, and done once. Kept for a week.
create table back_office_call (
  authority   text        not null,
  key         text        not null check (length(key) <= 100),
  fingerprint bytea       not null,
  status      integer,
  body        jsonb check (octet_length(body::text) <= 1000000),
  made_at     timestamptz not null default now(),
  primary key (authority, key)
);
create index back_office_call_age on back_office_call (made_at);
grant select, insert, update, delete on back_office_call to guichet_portal;
