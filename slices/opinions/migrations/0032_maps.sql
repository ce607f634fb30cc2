-- The published map of a question, who waits for the next one, and how the map grew.
--
-- Of time only days are kept: the moment of a map would tell when the last of those on it answered.

CREATE TABLE maps (
  question_id {{key}} REFERENCES questions (id),
  version BIGINT NOT NULL,             -- 1, 2, 3 ...: one more with each that is published.
  drawn_on BIGINT NOT NULL,            -- Noon of the day.
  people BIGINT NOT NULL,              -- Who gave any answer.
  settled BIGINT NOT NULL,             -- 1: with the number of groups looked for, and intervals.
  removed_count BIGINT NOT NULL,       -- Of the question when it was drawn.
  map TEXT NOT NULL,                   -- opinion_map::json_of(OpinionMap)
  frame TEXT NOT NULL                  -- opinion_map::json_of(Frame)
);

-- Whose answers differ from the published map.
CREATE TABLE map_waiting (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  participant_id BIGINT NOT NULL REFERENCES participants (id),
  changes BIGINT NOT NULL DEFAULT 1,   -- Tells whether they went on while a map was drawn.
  PRIMARY KEY (question_id, participant_id)
) {{rows_by_key}};

CREATE TABLE map_moments (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  number BIGINT NOT NULL,              -- 1, 2, 3 ...; some are dropped again.
  on_day BIGINT NOT NULL,              -- Noon of the day.
  people BIGINT NOT NULL,              -- Who answered enough to be counted.
  map TEXT NOT NULL,
  PRIMARY KEY (question_id, number)
);
