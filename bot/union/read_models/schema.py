"""The tables in the local database in which unions are looked up: written by `indexing.py`, read by `tables.py`."""

TABLES = """
CREATE TABLE IF NOT EXISTS unions (
    id TEXT PRIMARY KEY, active INTEGER, name TEXT, language TEXT, founder TEXT, started INTEGER, founded_in TEXT,
    founded INTEGER, members INTEGER, open INTEGER, ripe INTEGER, idle_since INTEGER, time_zone TEXT);
CREATE INDEX IF NOT EXISTS unions_by_founder ON unions (founder);
CREATE INDEX IF NOT EXISTS unions_by_place ON unions (founded_in);
CREATE INDEX IF NOT EXISTS unions_undecided ON unions (id) WHERE open > 0 AND active;
CREATE INDEX IF NOT EXISTS unions_idle ON unions (idle_since) WHERE idle_since IS NOT NULL;
CREATE INDEX IF NOT EXISTS unions_ripe ON unions (id) WHERE ripe;
CREATE TABLE IF NOT EXISTS person (identity TEXT, union_id TEXT, is_member INTEGER, PRIMARY KEY (identity, union_id))
    WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS person_by_union ON person (union_id);
CREATE TABLE IF NOT EXISTS invited (identity TEXT, union_id TEXT, PRIMARY KEY (identity, union_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS invitation (
    union_id TEXT, revision INTEGER, inviter TEXT, at INTEGER, people INTEGER, PRIMARY KEY (union_id, revision)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS invitation_by_inviter ON invitation (inviter, at);
CREATE TABLE IF NOT EXISTS home (channel TEXT, union_id TEXT, since INTEGER, PRIMARY KEY (channel, union_id));
CREATE INDEX IF NOT EXISTS home_by_union ON home (union_id);
CREATE TABLE IF NOT EXISTS idle (
    union_id TEXT, began INTEGER, ended INTEGER, since INTEGER, PRIMARY KEY (union_id, began)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS proposal (
    union_id TEXT, number INTEGER, opening TEXT, opened_by TEXT, changed INTEGER, settled INTEGER, ended BLOB,
    PRIMARY KEY (union_id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS moment (union_id TEXT, number INTEGER, at INTEGER, due INTEGER, is_done INTEGER,
    PRIMARY KEY (union_id, number, at, due))
    WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS moment_by_time ON moment (at) WHERE NOT is_done;
CREATE TABLE IF NOT EXISTS publication (union_id TEXT PRIMARY KEY, began INTEGER, era INTEGER) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS publication_now ON publication (union_id) WHERE began IS NOT NULL;
CREATE TABLE IF NOT EXISTS forgotten (union_id TEXT, member INTEGER, proposal INTEGER, invitation INTEGER);
CREATE INDEX IF NOT EXISTS forgotten_by_union ON forgotten (union_id);
CREATE TABLE IF NOT EXISTS ever (identity TEXT, union_id TEXT, PRIMARY KEY (identity, union_id));
CREATE TABLE IF NOT EXISTS text (union_id TEXT, article TEXT, revision INTEGER, text TEXT,
    PRIMARY KEY (union_id, article, revision)) WITHOUT ROWID;
"""
