-- Whether somebody wants authorities to be asked what they are entitled to; nobody is looked up who has no row.
create table proposal_wish (
    owner text primary key check (length(owner) <= 100),
    wanted boolean not null,
    said_at timestamptz not null default now()
);
grant select, insert, update, delete on proposal_wish to guichet_portal;
