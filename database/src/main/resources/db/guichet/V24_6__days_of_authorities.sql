-- How far the clock of an authority is from the world's, from an instant on. The portal writes this at each start: what the
-- law says of a zone may be newer than the zone data of this server, and every count must know the same days.
create table authority_offset (
  authority text        not null,
  from_at   timestamptz not null,
  seconds   integer     not null,
  primary key (authority, from_at)
);
grant select, insert, update, delete on authority_offset to guichet_portal;

-- The calendar day of an instant at an authority; that of the world's clock where the authority is not known.
create function authority_day(whose text, at timestamptz) returns date
  language sql stable parallel safe
  return (at at time zone 'UTC' + make_interval(secs => coalesce(
           (select seconds from authority_offset where authority = whose and from_at <= at order by from_at desc limit 1), 0)))::date;
grant execute on function authority_day to guichet_portal;

alter table task_candidate drop column zone;
