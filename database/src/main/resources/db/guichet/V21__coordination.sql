-- An opinion that the procedure itself asks for is one with those that officers ask for, beside the task it is given in.
alter table opinion
  add column task_id  text references task on delete set null,
  -- Under which name the case keeps it; null where an officer asked.
  add column subject  text,
  -- What the authority that decides makes of one that is not simply favourable, and why.
  add column followed boolean,
  add column weighed  text not null default '' check (length(weighed) <= 2000),
  add column weighed_at timestamptz,
  add column weighed_by text,
  alter column asker      drop not null,
  alter column asker_name drop not null,
  alter column question   drop not null,
  alter column lateness   drop not null,
  add check (subject is not null or (asker is not null and question is not null and lateness is not null)),
  add check ((followed is null) = (weighed_at is null)),
  add check (followed is null or (state = 'given' and answer <> 'favourable' and weighed <> ''));

create unique index opinion_of_subject on opinion (case_id, subject) where subject is not null;
create index opinion_of_task on opinion (task_id) where task_id is not null;
-- What an authority's coordination looks like over a time.
create index opinion_asked_by on opinion (asked_by, asked_at);
create index opinion_asked_of on opinion (authority, asked_at);
