-- On which devices somebody has signed in, so that they see it and end those that they do not know.
create table sign_in (
  id         uuid        primary key default uuidv7(),
  person     text        not null,
  -- The identity service's own session (the claim sid); null where it names none.
  sid        text        check (length(sid) <= 200),
  -- What the browser says of itself, in two words; nothing that tells one device from another of its kind.
  browser    text        not null check (length(browser) <= 40),
  system     text        not null check (length(system) <= 40),
  started_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  ended_at   timestamptz,
  -- By the person on another device: nobody comes in again with that session of the identity service.
  revoked    boolean     not null default false
);
create index sign_in_of_person on sign_in (person, seen_at desc, id desc);
create index sign_in_revoked on sign_in (sid) where revoked;

grant select, insert, update, delete on sign_in to guichet_portal;
