-- Where a notice leads that somebody gets as an officer, below /app/; null for whose file it is.
alter table notice add column place text check (length(place) <= 200);
update notice set place = 'tasks/' || task where task is not null;

-- How officers want to be written to of what their bell rings for, and in which language: a row of each one's own.
create table officer_mail (
  officer  text primary key,
  cadence  text not null default 'daily' check (cadence in ('at-once', 'daily', 'none')),
  language text not null default 'fr'
);
grant select, insert, update on officer_mail to guichet_portal;

-- Who asked for an opinion may take the question back while nobody has answered.
alter table opinion drop constraint opinion_state_check;
alter table opinion add constraint opinion_state_check
  check (state in ('asked', 'escalated', 'given', 'deemed', 'void', 'revoked'));
alter table opinion add column revoked_by_name text;

create view published.officer as
  select subject, name, authority, unit, supervisor, seen_at from officer;
create or replace view published.task_candidate as
  select candidate, authority, unit from task_candidate;
grant select on published.officer to guichet_portal;
