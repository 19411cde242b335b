-- Servers on one database sign sessions with one secret. Each says by a mark made from it, not by the secret, which one it
-- has, so that one with another secret is told so at its start, rather than visitors and teammates by being sent away.
alter table server_node add column secret_mark text;
