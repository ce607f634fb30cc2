-- What groups want to change, and what they see of it over time. Days are counted from 1970-01-01;
-- said_at, added_at: microseconds since then.
CREATE TABLE outcomes (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  title TEXT NOT NULL,
  whose TEXT NOT NULL,                          -- Whose outcome it is, in the group's words.
  noticed TEXT NOT NULL,                        -- How one would notice.
  counted TEXT NOT NULL,                        -- What is counted; '' where stories tell.
  looked_when TEXT NOT NULL,
  who_looks TEXT NOT NULL,
  taken_out TEXT NOT NULL DEFAULT '',           -- Why two members took its words out; or ''.
  added_by BIGINT REFERENCES people (id),       -- NULL: they removed their account.
  added_at BIGINT NOT NULL
);
CREATE INDEX outcomes_of_group ON outcomes (group_id, id);
CREATE INDEX outcomes_added_by ON outcomes (added_by) WHERE added_by IS NOT NULL;

-- Numbers, the corrected ones too.
CREATE TABLE outcome_numbers (
  id {{id}},
  outcome_id BIGINT NOT NULL REFERENCES outcomes (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  day BIGINT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  note TEXT NOT NULL,
  taken_out TEXT NOT NULL DEFAULT '',           -- As above, of note and reason.
  reason TEXT NOT NULL,                         -- Why it takes the place of an earlier one; or ''.
  holds BIGINT NOT NULL,                        -- 1: it is the one of its day.
  said_by BIGINT REFERENCES people (id),
  said_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX outcome_numbers_of_day ON outcome_numbers (outcome_id, day) WHERE holds = 1;
CREATE INDEX outcome_numbers_of_outcome ON outcome_numbers (outcome_id, day, id);
CREATE INDEX outcome_numbers_of_group ON outcome_numbers (group_id, id);
CREATE INDEX outcome_numbers_said_by ON outcome_numbers (said_by) WHERE said_by IS NOT NULL;

-- What happened around them.
CREATE TABLE outcome_events (
  id {{id}},
  outcome_id BIGINT NOT NULL REFERENCES outcomes (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  day BIGINT NOT NULL,
  what TEXT NOT NULL,
  taken_out TEXT NOT NULL DEFAULT '',
  new_limits BIGINT NOT NULL,                   -- 1: limits are worked out anew from then on.
  said_by BIGINT REFERENCES people (id),
  said_at BIGINT NOT NULL
);
CREATE INDEX outcome_events_of_outcome ON outcome_events (outcome_id, day, id);
CREATE INDEX outcome_events_of_group ON outcome_events (group_id, id);
CREATE INDEX outcome_events_said_by ON outcome_events (said_by) WHERE said_by IS NOT NULL;

-- What a group concludes, with how many times it had looked by then.
CREATE TABLE outcome_conclusions (
  id {{id}},
  outcome_id BIGINT NOT NULL REFERENCES outcomes (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  conclusion TEXT NOT NULL,
  taken_out TEXT NOT NULL DEFAULT '',
  times BIGINT NOT NULL,
  said_by BIGINT REFERENCES people (id),
  said_at BIGINT NOT NULL
);
CREATE INDEX outcome_conclusions_of_outcome ON outcome_conclusions (outcome_id, id);
CREATE INDEX outcome_conclusions_of_group ON outcome_conclusions (group_id, id);
CREATE INDEX outcome_conclusions_said_by ON outcome_conclusions (said_by)
  WHERE said_by IS NOT NULL;
