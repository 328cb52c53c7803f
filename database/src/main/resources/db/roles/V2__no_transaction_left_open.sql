-- A program that stands still in the middle of a transaction would keep its rows locked for as long as it does.
alter role guichet_portal set idle_in_transaction_session_timeout = '60s';
alter role guichet_identity set idle_in_transaction_session_timeout = '60s';
