-- The number of the form that somebody signs at a counter, drawn when they step up and printed on it.
alter table counter_visit add column paper text unique;
