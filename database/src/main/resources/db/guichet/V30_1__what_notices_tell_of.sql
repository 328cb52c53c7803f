-- Tells two notices of one kind about one file apart, such as which document waits.
alter table notice add column what text not null default '';
update notice n set what = e.key
  from case_event e where n.source = 'event:' || e.id and e.key <> '';
