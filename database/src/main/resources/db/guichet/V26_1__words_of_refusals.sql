-- Why an authority refused, in its own words: whoever is refused reads them.
alter table case_step add column said text;
