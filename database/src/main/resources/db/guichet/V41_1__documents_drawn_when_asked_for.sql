-- What stands on a document is written when it is given; its file is drawn when somebody first asks for it.
alter table document
  -- As it was given, in the words of that day. Null for what was given before this was kept, and read by nobody once drawn.
  add column sheet    text,
  -- When somebody asked for a file that could not be drawn at once, or when it was given where all are drawn without asking.
  add column asked_at timestamptz;
update document set asked_at = issued_at where content is null;

drop index document_to_print;
create index document_to_print on document (next_at) where content is null and asked_at is not null;

create or replace view published.document as
  select id, case_id, kind, number, issued_by, issued_at, revoked_at, facts, digest, asked_at from document;

-- What was given is not changed by whoever draws it.
revoke update on document from guichet_portal;
grant update (sheet, content, digest, asked_at, next_at, attempts, revoked_at, revoked_why) on document to guichet_portal;

create function document_stays_as_given() returns trigger language plpgsql as $$
begin
  raise exception 'What stands on document % was given and stays', old.number;
end $$;
create trigger document_stays_as_given before update of sheet on document
  for each row when (old.sheet is not null and new.sheet is distinct from old.sheet)
  execute function document_stays_as_given();
