-- Labels that a unit puts on files, for its own order of work. They say nothing to the applicant, and go with the file.
create table label (
  id        uuid primary key default uuidv7(),
  authority text not null,
  unit      text,
  name      text not null check (length(name) between 1 and 30)
);
create unique index label_of_unit on label (authority, coalesce(unit, ''), lower(name));

create table case_label (
  case_id uuid not null references case_file on delete cascade,
  label   uuid not null references label on delete cascade,
  by_officer text not null,
  at      timestamptz not null default now(),
  primary key (case_id, label)
);
create index case_label_of_label on case_label (label, case_id);
grant select, insert, update, delete on label, case_label to guichet_portal;
