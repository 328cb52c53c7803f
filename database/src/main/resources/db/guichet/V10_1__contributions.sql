-- A section of a draft that somebody else answers. Whoever is asked is known by their number, with an account or not.
create table contribution (
  id               uuid        primary key default uuidv7(),
  case_id          uuid        not null references case_file on delete cascade,
  section          text        not null,
  number           text        not null,
  asked_by_name    text        not null,
  state            text        not null check (state in ('open', 'done', 'withdrawn')),
  contributor_name text,
  asked_at         timestamptz not null default now(),
  done_at          timestamptz
);
create unique index contribution_in_force on contribution (case_id, section) where state <> 'withdrawn';
create index contribution_waiting on contribution (number, asked_at) where state = 'open';

-- What they wrote and have not handed in yet: nobody else sees it.
create table contribution_answer (
  contribution_id uuid not null references contribution on delete cascade,
  subject         text not null,
  element         text not null,
  typed           text not null,
  primary key (contribution_id, subject, element)
);
grant select, insert, update, delete on contribution, contribution_answer to guichet_portal;
