-- What people are told. No text stands here: what a notice says is asked of its room each time it
-- is shown, so that what was hidden, or is gone, is shown to nobody. Keys are random: they tell
-- nothing of the order in which anything was done. Nothing points to other tables; the room
-- `notices` answers for people and groups.
CREATE TABLE notices (
  id {{key}},                             -- random_id()
  person_id BIGINT NOT NULL,
  group_id BIGINT NOT NULL,               -- 0: of no group.
  kind TEXT NOT NULL,
  number BIGINT NOT NULL,                 -- Of what it is about.
  occasion BIGINT NOT NULL,               -- Where the same may be told again.
  told_at BIGINT NOT NULL,                -- From when on it may be seen.
  is_read BIGINT NOT NULL DEFAULT 0,
  is_over BIGINT NOT NULL DEFAULT 0,      -- What it is about is done: it was told once.
  UNIQUE (person_id, kind, number, occasion)
);
CREATE INDEX notices_of_person ON notices (person_id, told_at, id) WHERE is_over = 0;
CREATE INDEX notices_about ON notices (kind, number) WHERE is_over = 0;
CREATE INDEX notices_of_group ON notices (group_id, person_id);
CREATE INDEX notices_by_age ON notices (told_at);

-- Of which nobody has decided yet whether they go out by mail or on paper: made with the notice, in
-- one transaction. Not in backups, so that an old one makes nothing go out again.
CREATE TABLE notices_to_pass_on (
  person_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  due_at BIGINT NOT NULL,                 -- notices.told_at
  PRIMARY KEY (person_id, notice_id)
);
CREATE INDEX notices_to_pass_on_due ON notices_to_pass_on (due_at);

-- What many are still to be told of, or told no longer: a job does it in short writes.
CREATE TABLE tellings (
  id {{id}},
  is_end BIGINT NOT NULL,                 -- 1: notices end.
  group_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  number BIGINT NOT NULL,
  occasion BIGINT NOT NULL,
  told_at BIGINT NOT NULL,
  reached BIGINT NOT NULL DEFAULT 0       -- The last person who was told.
);
CREATE INDEX tellings_of_group ON tellings (group_id);
CREATE INDEX tellings_about ON tellings (kind, number);
