-- Where a case is about several of a kind, such as the children of a household, an authority is asked about each of
-- them: member says about which one, such as child2, and is empty where there is one only.
alter table evidence add column member text not null default '';
alter table evidence drop constraint evidence_pkey;
alter table evidence add primary key (case_id, operation, member);

alter table case_step add column member text not null default '';
