-- Officers who are away, from a day to a day in the zone of their authority. The moments are worked out when it is stated;
-- nothing has to be done when one comes: who stands in for whom is read from them.
create table absence (
  id              uuid        primary key default uuidv7(),
  officer         text        not null,
  officer_name    text        not null,
  authority       text        not null,
  unit            text,
  from_day        date        not null,
  to_day          date        not null check (to_day >= from_day),
  starts_at       timestamptz not null,
  -- The first moment after it; earlier than the last day says where somebody ended it before.
  ends_at         timestamptz not null check (ends_at >= starts_at),
  substitute      text        check (substitute <> officer),
  substitute_name text,
  stated_by       text        not null,
  stated_at       timestamptz not null default now(),
  ended_by        text,
  check ((substitute is null) = (substitute_name is null))
);
create index absence_of_officer on absence (officer, ends_at);
create index absence_of_substitute on absence (substitute, ends_at) where substitute is not null;
create index absence_of_authority on absence (authority, starts_at, id);

-- Who is away at this moment, one row for each. Whoever is away stands in for nobody: a chain ends there.
create view absent as
  select a.id, a.officer, a.authority, a.unit, a.to_day, a.substitute, a.substitute_name,
         case when not exists (select from absence b
                                where b.officer = a.substitute and b.starts_at <= now() and b.ends_at > now())
              then a.substitute end as stands_in
    from absence a where a.starts_at <= now() and a.ends_at > now();

-- Officers to whom a supervisor has given the supervising of their unit for some days.
create table delegation (
  id           uuid        primary key default uuidv7(),
  authority    text        not null,
  unit         text,
  giver        text        not null,
  giver_name   text        not null,
  officer      text        not null check (officer <> giver),
  officer_name text        not null,
  from_day     date        not null,
  to_day       date        not null check (to_day >= from_day),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at >= starts_at),
  given_at     timestamptz not null default now(),
  ended_by     text
);
create index delegation_of_officer on delegation (officer, ends_at);
create index delegation_of_authority on delegation (authority, starts_at, id);

-- Who supervises at this moment without being a supervisor. It ends with the right of whoever gave it.
create view delegated as
  select d.officer, d.authority, d.unit, d.to_day
    from delegation d join officer g on g.subject = d.giver and g.supervisor and g.authority = d.authority
   where d.starts_at <= now() and d.ends_at > now();

-- Who did what about whose work, and what was done in somebody's place; only ever added to.
create table office_act (
  id         bigint      generated always as identity primary key,
  at         timestamptz not null default now(),
  authority  text        not null,
  unit       text,
  actor      text        not null,
  actor_name text        not null,
  kind       text        not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  -- Whose work it is, and who does it from now on; null where there is nobody.
  about      text,
  about_name text,
  other      text,
  other_name text,
  -- The file, where it is about one.
  task_id    text,
  case_id    uuid        references case_file on delete cascade,
  from_day   date,
  to_day     date,
  tasks      integer
);
create index office_act_of_authority on office_act (authority, id desc);
create index office_act_of_case on office_act (case_id) where case_id is not null;

-- Officers who want no keys but those of their browser.
create table officer_without_keys (
  officer text primary key
);

grant select, insert, update on absence, delegation to guichet_portal;
grant select, insert on office_act to guichet_portal;
grant select on absent, delegated to guichet_portal;
grant select, insert, delete on officer_without_keys to guichet_portal;
