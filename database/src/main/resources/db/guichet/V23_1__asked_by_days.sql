-- At which address the question stood: of two persons in a case, one may be asked for what is known of the other. Null where
-- it was asked before this was kept.
alter table asked_of_person add column address text;

-- The same added up, a row for each day and reason; those that are added up are taken away.
create table asked_day (
  procedure text   not null,
  day       date   not null,
  element   text   not null,
  -- Empty where there is none, in these three.
  address   text   not null,
  operation text   not null,
  authority text   not null,
  reason    text   not null,
  times     bigint not null,
  primary key (procedure, day, element, address, operation, authority, reason)
);
create index asked_day_on on asked_day (day);
grant select, insert, update on asked_day to guichet_portal;
grant delete on asked_of_person to guichet_portal;
