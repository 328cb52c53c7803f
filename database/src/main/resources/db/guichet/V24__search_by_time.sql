-- When a case was filed: of a common name only the latest files are read, in this order. The index of words is made anew,
-- which is quicker than changing it row by row.
alter table case_search add column filed_at timestamptz;
drop index case_search_words;
update case_search s set filed_at = coalesce(c.submitted_at, c.created_at) from case_file c where c.id = s.case_id;
alter table case_search alter column filed_at set default now(), alter column filed_at set not null;
create index case_search_words on case_search using gin (words);
create index case_search_filed on case_search (filed_at desc);
