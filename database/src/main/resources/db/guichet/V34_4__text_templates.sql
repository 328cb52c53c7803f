-- Texts that an authority has weighed once: reasons of decisions and messages, in each language, with the law that they rest on.
create table text_template (
  id         uuid        primary key default uuidv7(),
  authority  text        not null,
  kind       text        not null check (kind in ('reason', 'message')),
  name       text        not null check (length(name) between 1 and 60),
  -- The only procedure that it is for; null for all.
  service    text,
  texts      jsonb       not null,
  laws       jsonb       not null,
  changed_by text        not null,
  changed_at timestamptz not null default now()
);
create unique index text_template_of_authority on text_template (authority, kind, lower(name));
grant select, insert, update, delete on text_template to guichet_portal;

-- Where the officer left such a text as it stands, each person reads it in their own language.
alter table batch add column template uuid, add column template_at text;
