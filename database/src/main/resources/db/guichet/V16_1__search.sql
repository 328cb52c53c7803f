-- The words by which a filed case is found, and by whom: written with the case, looked for in one index.
create table case_search (
  case_id uuid     primary key references case_file on delete cascade,
  words   tsvector not null
);
create index case_search_words on case_search using gin (words);

-- Cases that were filed before are found by reference and name.
insert into case_search
  select c.id, array_to_tsvector(array_remove(array[
           '@' || c.competent_authority, '#' || c.service, '%' || (c.submitted_at::date - date '1970-01-01'), lower(replace(c.reference, '-', '')),
           '!' || extract(year from c.submitted_at) || '-' || extract(month from c.submitted_at)]
           || string_to_array(lower(c.owner_name), ' '), ''))
    from case_file c where c.state <> 'draft';
insert into case_search
  select t.case_id, array_to_tsvector(array_agg(distinct '@' || t.candidate)) from task t group by t.case_id
  on conflict (case_id) do update set words = case_search.words || excluded.words;

-- Who looked for what: a name or a number that somebody types says something of somebody.
create table search_made (
  id        bigint      generated always as identity primary key,
  at        timestamptz not null default now(),
  officer   text        not null,
  authority text        not null,
  question  text        not null check (length(question) <= 100),
  found     integer     not null
);
create index search_made_by on search_made (officer, id desc);

grant select, insert, update, delete on case_search to guichet_portal;
grant select, insert, update on search_made to guichet_portal;
