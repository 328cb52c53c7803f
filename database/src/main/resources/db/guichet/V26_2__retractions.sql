-- A decision that the authority takes back after the case is closed. The person is told and heard first.
create table retraction (
  id           uuid        primary key default gen_random_uuid(),
  case_id      uuid        not null references case_file on delete cascade,
  authority    text        not null,
  reason       text        not null,
  explanation  text        not null check (length(explanation) between 1 and 2000),
  announced_by text        not null,
  announced_by_name text   not null,
  announced_at timestamptz not null default now(),
  -- The first instant that is too late to be heard.
  heard_until  timestamptz not null,
  answer       text        check (length(answer) between 1 and 2000),
  answered_at  timestamptz,
  state        text        not null default 'announced' check (state in ('announced', 'effective', 'dropped')),
  settled_by_name text,
  settled_at   timestamptz,
  check ((answer is null) = (answered_at is null)),
  check ((state = 'announced') = (settled_at is null))
);
-- One at a time, and a decision that is withdrawn is not withdrawn again.
create unique index retraction_of_case on retraction (case_id) where state <> 'dropped';
grant select, insert, update on retraction to guichet_portal;
