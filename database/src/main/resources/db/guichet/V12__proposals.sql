-- What a person may be entitled to without having asked. A row a person and service that is proposed at all; a look
-- goes by the primary key. case_id is set only while the draft holds what was looked up for a proposal.
create table proposal (
    owner text not null check (length(owner) <= 100),
    service text not null check (length(service) <= 60),
    state text not null check (state in ('looking', 'open', 'nothing', 'declined', 'accepted')),
    case_id uuid references case_file (id) on delete set null,
    next_look_at timestamptz not null,
    changed_at timestamptz not null default now(),
    primary key (owner, service)
);
create unique index proposal_of_case on proposal (case_id) where case_id is not null;
grant select, insert, update, delete on proposal to guichet_portal;
