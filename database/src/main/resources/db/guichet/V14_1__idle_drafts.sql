-- The drafts that have been left alone for longest, without looking at the others.
create index case_file_idle_draft on case_file (changed_at) where state = 'draft';
