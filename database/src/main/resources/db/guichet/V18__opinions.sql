-- What the authority that holds a file asks another one for, and what came of it.
create table opinion (
  id           uuid        primary key default gen_random_uuid(),
  case_id      uuid        not null references case_file on delete cascade,
  asked_by     text        not null,
  asker        text        not null,
  asker_name   text        not null,
  authority    text        not null,
  question     text        not null check (length(question) between 1 and 2000),
  lateness     text        not null check (lateness in ('favourable', 'escalate')),
  asked_at     timestamptz not null,
  reminds_at   timestamptz not null,
  reminded_at  timestamptz,
  due_at       timestamptz not null,
  state        text        not null check (state in ('asked', 'escalated', 'given', 'deemed', 'void')),
  answer       text        check (answer in ('favourable', 'conditional', 'unfavourable')),
  text         text        not null default '' check (length(text) <= 4000),
  giver        text,
  giver_name   text,
  answered_at  timestamptz,
  -- Whether the answer came after the time for it; one that came after it counted as favourable does not count.
  late         boolean     not null default false
);
create unique index opinion_pending on opinion (case_id, authority) where state in ('asked', 'escalated');
create index opinion_of_case on opinion (case_id, asked_at);
create index opinion_of_authority on opinion (authority, due_at, id) where state in ('asked', 'escalated');
create index opinion_reminding on opinion (reminds_at) where state = 'asked' and reminded_at is null;
create index opinion_due on opinion (due_at) where state = 'asked';

grant select, insert, update, delete on opinion to guichet_portal;
