-- What a person takes away holds where they are reached and what they said about proposals, too.
create view published.contact as
  select person, channel, address, origin from contact;

create view published.proposal_wish as
  select owner, wanted, said_at from proposal_wish;

grant select on published.contact, published.proposal_wish to guichet_portal;
