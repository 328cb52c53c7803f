-- Which file an appeal contests: one appeal a file, and from either side to the other.
create table appeal (
  case_id        uuid primary key references case_file (id) on delete cascade,
  contested_case uuid not null unique references case_file (id) on delete cascade
);
grant select, insert on appeal to guichet_portal;
