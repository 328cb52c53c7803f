-- The two clients come from the configuration, and are no longer read from here.
drop table oauth2_registered_client;
