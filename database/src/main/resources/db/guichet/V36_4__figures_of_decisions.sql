-- What officers decided and why, a row each time, added in the statement that counts the decision: one adds up to the other.
create table decision_tally (
  id        bigint  generated always as identity primary key,
  candidate text    not null,
  procedure text    not null,
  activity  text    not null,
  day       date    not null,
  outcome   text    not null,
  reason    text    not null
);
create index decision_tally_of on decision_tally (candidate, day);

-- The same added up.
create table decision_day (
  candidate text    not null,
  day       date    not null,
  procedure text    not null,
  activity  text    not null,
  outcome   text    not null,
  reason    text    not null,
  decided   integer not null,
  primary key (candidate, day, procedure, activity, outcome, reason)
);

grant select, insert, delete on decision_tally to guichet_portal;
grant select, insert, update on decision_day to guichet_portal;

create view published.decision_tally as
  select candidate, procedure, day, outcome, reason from decision_tally;
grant select on published.decision_tally to guichet_portal;
