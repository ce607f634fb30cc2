-- Mails on their way: who is to get which, and how far it is. No words stand here: what a mail says
-- is written when it goes out. state: 1 waits until due_at, 2 is being sent. One that a server or a
-- machine that broke down left in 2 may have gone out, and never goes out again.
CREATE TABLE outgoing_mails (
  id {{key}},                             -- random_id()
  kind TEXT NOT NULL,
  person_id BIGINT NOT NULL,
  lane BIGINT NOT NULL,
  state BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  tries BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX outgoing_mails_due ON outgoing_mails (lane, state, due_at);
CREATE INDEX outgoing_mails_of_person ON outgoing_mails (person_id);
CREATE INDEX outgoing_mails_by_age ON outgoing_mails (made_at);

-- What became of them: by kind, and of nobody.
CREATE TABLE mail_counts (
  kind TEXT NOT NULL,
  outcome TEXT NOT NULL,
  mails BIGINT NOT NULL,
  PRIMARY KEY (kind, outcome)
);
