-- A document in Arabic names whoever filed in Arabic letters.
create or replace view published.party as
  select id, account, name_arabic from party;
