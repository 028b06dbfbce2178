-- A database for each service that keeps data, owned by a role of its own, and closed to the other roles.
-- psql runs it when the server's data directory is new.

\getenv password CATALOG_DATABASE_PASSWORD
create role catalog login password :'password';
create database catalog owner catalog;
revoke connect on database catalog from public;

\getenv password RECOMMENDER_DATABASE_PASSWORD
create role recommender login password :'password';
create database recommender owner recommender;
revoke connect on database recommender from public;

-- For the profile oidc, which may be switched on later.
\getenv password KEYCLOAK_DATABASE_PASSWORD
create role keycloak login password :'password';
create database keycloak owner keycloak;
revoke connect on database keycloak from public;
