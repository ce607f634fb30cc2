-- Work that no request waits for. A job is named by its kind and a number, mostly of a row of the
-- slice that asked: what it is about stands there, and nothing of people stands here.
-- state: 1 waits until due_at, 2 is held by a node until held_until, 3 failed for good.
CREATE TABLE jobs (
  kind TEXT NOT NULL,
  number BIGINT NOT NULL,
  state BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  asked_again BIGINT NOT NULL DEFAULT 0,
  failures BIGINT NOT NULL DEFAULT 0,
  holder TEXT NOT NULL DEFAULT '',
  held_until BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, number)
);
CREATE INDEX jobs_waiting ON jobs (kind, due_at) WHERE state <> 2;
CREATE INDEX jobs_held ON jobs (kind, held_until) WHERE state = 2;
