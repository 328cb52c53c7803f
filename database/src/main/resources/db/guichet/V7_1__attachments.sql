-- Files that people hand in because no authority holds what they show. The content stands in the data folder, under its hash.
create table attachment (
  id          uuid        primary key default uuidv7(),
  case_id     uuid        not null references case_file on delete cascade,
  subject     text        not null,
  element     text        not null,
  name        text        not null check (length(name) between 1 and 120),
  media_type  text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size        bigint      not null check (size > 0),
  -- SHA-256 of the content as it is kept.
  digest      bytea       not null check (length(digest) = 32),
  uploaded_by text        not null,
  uploaded_at timestamptz not null
);
create index attachment_of_case on attachment (case_id, subject, element, id);
create index attachment_of_content on attachment (digest);
grant select, insert, delete on attachment to guichet_portal;
