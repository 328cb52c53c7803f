-- Where a length of time stands on a scale of quarters of a doubling: what is read from counts of these is right within a
-- tenth, whatever the length.
create function time_bucket(milliseconds double precision) returns smallint
  language sql immutable parallel safe
  return floor(4 * ln(greatest(1, milliseconds)) / ln(2))::smallint;

-- Cases that were filed and closed, added in the transaction in which it happens: adding waits for nobody.
create table case_tally (
  id        bigint   generated always as identity primary key,
  procedure text     not null,
  -- All days here are those of the world's clock.
  day       date     not null,
  -- Of the time from filing to closing; zero for a filing.
  bucket    smallint not null,
  filed     integer  not null default 0,
  closed    integer  not null default 0,
  -- Of the closed ones, those that their procedure closed within the legal limit, and those that it did not close at all.
  in_time   integer  not null default 0,
  early     integer  not null default 0
);
create index case_tally_of on case_tally (procedure, day);

create table case_day (
  procedure text     not null,
  day       date     not null,
  bucket    smallint not null,
  filed     bigint   not null,
  closed    bigint   not null,
  in_time   bigint   not null,
  early     bigint   not null,
  primary key (procedure, day, bucket)
);

-- How long the steps took that ended on a day.
create table step_day (
  procedure text     not null,
  day       date     not null,
  activity  text     not null,
  bucket    smallint not null,
  visits    bigint   not null,
  seconds   bigint   not null,
  primary key (procedure, day, activity, bucket)
);

-- How long authorities took to answer on a day, and what came of it.
create table call_day (
  procedure text     not null,
  day       date     not null,
  operation text     not null,
  bucket    smallint not null,
  calls     bigint   not null,
  refused   bigint   not null,
  failed    bigint   not null,
  deferred  bigint   not null,
  primary key (procedure, day, operation, bucket)
);
create index call_day_of_operation on call_day (operation, day);

-- Up to where steps and exchanges have been counted. Exchanges are counted by their seals: each entry is in exactly one.
create table live_counted (steps_until timestamptz not null, seals_until bigint not null);
insert into live_counted values ('-infinity', 0);

-- Those that were closed last, for replaying them.
create index case_file_closed on case_file (service, closed_at desc) where state = 'closed';

insert into case_day
  select service, day, bucket, sum(filed), sum(closed), sum(in_time), sum(early)
    from (select service, (submitted_at at time zone 'UTC')::date as day, 0::smallint as bucket, 1 as filed, 0 as closed,
                 0 as in_time, 0 as early
            from case_file where state <> 'draft'
          union all
          select service, (closed_at at time zone 'UTC')::date,
                 time_bucket(1000.0 * extract(epoch from closed_at - submitted_at)::double precision), 0, 1,
                 (closing is null and closed_at <= legal_limit_at)::integer, (closing is not null)::integer
            from case_file where state = 'closed' and closed_at is not null) happened
   group by service, day, bucket;

grant select, insert, delete on case_tally to guichet_portal;
grant select, insert, update on case_day, step_day, call_day to guichet_portal;
grant select, update on live_counted to guichet_portal;
