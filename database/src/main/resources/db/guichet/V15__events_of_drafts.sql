-- Drafts have events too, and a draft has no reference yet. A notice takes the reference from the case that it tells of.
alter table case_event alter column reference drop not null;
alter table notice drop column reference;
