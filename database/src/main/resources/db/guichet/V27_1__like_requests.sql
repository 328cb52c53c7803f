-- Two requests of the same kind about the same have the same likeness: a digest of what the service names.
alter table case_file
  add column likeness bytea,
  -- Why it was filed although another like it was open.
  add column likeness_reason text;
-- Only those that are open are looked for, however many were closed.
create index case_file_likeness on case_file (likeness, submitted_at) where likeness is not null and state = 'open';
