-- In which zone the days of a list begin: that of its authority. Put right when the next task comes.
alter table task_candidate add column zone text not null default 'UTC';

-- On which day and since when a task counts for whose it is now; null since, where it does from its beginning.
alter table task add column counted_on date;
alter table task add column counted_since timestamptz;

-- What happens to tasks, added in the transaction in which it happens: adding waits for nobody.
create table work_tally (
  id             bigint  generated always as identity primary key,
  candidate      text    not null,
  procedure      text    not null,
  activity       text    not null,
  day            date    not null,
  arrived        integer not null default 0,
  decided        integer not null default 0,
  in_time        integer not null default 0,
  otherwise      integer not null default 0,
  -- Of those that arrived on this day, how many more or fewer are open.
  still_open     integer not null default 0,
  person_seconds bigint  not null default 0,
  others_seconds bigint  not null default 0,
  unit_seconds   bigint  not null default 0
);
create index work_tally_of on work_tally (candidate, day);

-- The same added up, a row for each day on which something happened to a step of a procedure.
create table work_day (
  candidate      text    not null,
  day            date    not null,
  procedure      text    not null,
  activity       text    not null,
  arrived        integer not null,
  decided        integer not null,
  in_time        integer not null,
  otherwise      integer not null,
  still_open     integer not null,
  person_seconds bigint  not null,
  others_seconds bigint  not null,
  unit_seconds   bigint  not null,
  primary key (candidate, day, procedure, activity)
);
create index work_day_open on work_day (candidate) include (procedure, day, still_open) where still_open <> 0;

-- What was there before, by days of the world's clock; how its time was spent is not known any more and counts as the
-- unit's.
update task set counted_on = (created_at at time zone 'UTC')::date where state = 'open';
insert into work_day
  select candidate, day, procedure, activity, sum(arrived), sum(decided), sum(in_time), sum(otherwise), sum(still_open),
         0, 0, sum(seconds)
    from (select candidate, procedure, activity, (created_at at time zone 'UTC')::date as day, 1 as arrived, 0 as decided,
                 0 as in_time, 0 as otherwise, (state = 'open')::integer as still_open, 0 as seconds
            from task
          union all
          select candidate, procedure, activity, (closed_at at time zone 'UTC')::date, 0, (state = 'completed')::integer,
                 (state = 'completed' and closed_at <= due_at)::integer, (state = 'cancelled')::integer, 0,
                 extract(epoch from closed_at - created_at)::bigint
            from task where state <> 'open' and closed_at is not null) happened
   group by candidate, day, procedure, activity;

grant select, insert, delete on work_tally to guichet_portal;
grant select, insert, update on work_day to guichet_portal;
