-- An appeal is closed where the authority takes back the decision that it contests.
alter table case_file drop constraint case_file_closing_check;
alter table case_file add constraint case_file_closing_check check (closing in ('withdrawn', 'lapsed', 'without-object'));
