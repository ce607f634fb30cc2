-- What became of what people said. A contribution is known by its kind and number, as its room
-- gives them; nothing here says who brought it. Of time only the day is kept, at noon.

-- How a group wants it.
CREATE TABLE fate_settings (
  group_id {{key}} REFERENCES groups (id),
  weeks BIGINT NOT NULL,                        -- Within which an answer is due.
  publishes BIGINT NOT NULL                     -- 1: everybody can read the answers.
);

-- Each answer, the earlier ones too.
CREATE TABLE fate_steps (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  kind TEXT NOT NULL,
  contribution BIGINT NOT NULL,
  state BIGINT NOT NULL,                        -- fates::State
  percent BIGINT,                               -- How much is done, where it is under way.
  asked_whom TEXT NOT NULL,                     -- Where it is not the group's to do.
  reason TEXT NOT NULL,
  said_by BIGINT REFERENCES people (id),        -- NULL: they removed their account.
  said_on BIGINT NOT NULL
);
CREATE INDEX fate_steps_of_contribution ON fate_steps (contribution, kind, id);
CREATE INDEX fate_steps_of_group ON fate_steps (group_id, id);
CREATE INDEX fate_steps_said_by ON fate_steps (said_by) WHERE said_by IS NOT NULL;

-- The latest of each contribution. No row: nobody has looked at it yet.
CREATE TABLE fates (
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  whole BIGINT NOT NULL,
  group_id BIGINT NOT NULL REFERENCES groups (id),
  state BIGINT NOT NULL,
  latest BIGINT NOT NULL REFERENCES fate_steps (id),
  taken_by BIGINT REFERENCES people (id),       -- Who has taken it on.
  gone BIGINT NOT NULL DEFAULT 0,               -- 1: the contribution is not to be seen any more.
  PRIMARY KEY (contribution, kind)
) {{rows_by_key}};
CREATE INDEX fates_of_whole ON fates (whole, kind, contribution);
CREATE INDEX fates_of_group ON fates (group_id, contribution);
CREATE INDEX fates_latest ON fates (latest);
CREATE INDEX fates_taken_by ON fates (taken_by, group_id) WHERE taken_by IS NOT NULL;

-- Wholes of which something became, with how many of their contributions are how far.
CREATE TABLE fate_wholes (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  kind TEXT NOT NULL,
  whole BIGINT NOT NULL,
  looked_at BIGINT NOT NULL DEFAULT 0,
  answered BIGINT NOT NULL DEFAULT 0,           -- Those that are done are among them.
  done BIGINT NOT NULL DEFAULT 0,
  UNIQUE (whole, kind)
);
CREATE INDEX fate_wholes_of_group ON fate_wholes (group_id);

-- What was published: a copy of its own, at an address that lasts. It names no member, and it stays
-- when its group has ended; then it leads to no group and to nothing of it any more.
CREATE TABLE fate_pages (
  address {{key}},                              -- random_id()
  of_group BIGINT,                              -- Another page; NULL: it is a group's own.
  group_id BIGINT REFERENCES groups (id),
  kind TEXT,
  whole BIGINT,
  title TEXT NOT NULL,
  published_on BIGINT NOT NULL,
  UNIQUE (whole, kind)
);
CREATE INDEX fate_pages_of_page ON fate_pages (of_group, address);
CREATE INDEX fate_pages_of_group ON fate_pages (group_id);
CREATE TABLE fate_page_lines (
  address BIGINT NOT NULL REFERENCES fate_pages (address),
  contribution BIGINT NOT NULL,
  text TEXT NOT NULL,
  state BIGINT NOT NULL,
  percent BIGINT,
  asked_whom TEXT NOT NULL,
  reason TEXT NOT NULL,
  said_on BIGINT NOT NULL,
  PRIMARY KEY (address, contribution)
) {{rows_by_key}};
