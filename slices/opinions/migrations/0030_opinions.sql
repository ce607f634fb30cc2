-- Questions, statements and answers.
--
-- Anonymity is kept by what is not here. A statement has no author and no time, its key is random,
-- and its table is ordered by that key. A participant is a pseudonym for one question alone, made
-- with a key that is outside the database; answers have no time either.

CREATE TABLE questions (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  question TEXT NOT NULL,
  description TEXT NOT NULL,
  asked_by BIGINT REFERENCES people (id),       -- NULL where it came from elsewhere.
  asked_at BIGINT NOT NULL,
  closes_at BIGINT,
  closed_early_at BIGINT,
  small_numbers BIGINT NOT NULL DEFAULT 0,      -- SmallNumbers: 0 shown, 1 hidden.
  source TEXT,                                  -- Where an import came from, in words.
  statements_count BIGINT NOT NULL DEFAULT 0,   -- Without those that were taken out.
  removed_count BIGINT NOT NULL DEFAULT 0,
  participants_count BIGINT NOT NULL DEFAULT 0  -- People who gave at least one answer.
);
CREATE INDEX questions_of_group ON questions (group_id);

CREATE TABLE statements (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  id BIGINT NOT NULL,                           -- random_id()
  text TEXT NOT NULL,
  text_tag TEXT,                                -- statement_tag(text); NULL for an import's repeat.
  heard BIGINT NOT NULL DEFAULT 0,              -- Number of answers.
  signed_by BIGINT REFERENCES people (id),      -- NULL unless the author chose to sign.
  removed_reason TEXT,                          -- NULL unless it was taken out.
  source_id TEXT,                               -- Its id where an import came from.
  PRIMARY KEY (question_id, id),
  UNIQUE (id),
  UNIQUE (question_id, text_tag)
) {{rows_by_key}};

CREATE TABLE participants (
  id {{key}},                                   -- random_id()
  question_id BIGINT NOT NULL REFERENCES questions (id),
  person_tag TEXT UNIQUE,                       -- participant_tag(); NULL for an import's person.
  constituency_id BIGINT REFERENCES constituencies (id),
  side_fixed BIGINT NOT NULL DEFAULT 0,         -- 1 from the first answer on.
  answers_made BIGINT NOT NULL DEFAULT 0,       -- To statements that were not taken out.
  statements_made BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX participants_of_question ON participants (question_id);

CREATE TABLE answers (
  participant_id BIGINT NOT NULL REFERENCES participants (id),
  statement_id BIGINT NOT NULL REFERENCES statements (id),
  answer BIGINT NOT NULL,                       -- Answer: 1 agree ... 4 rather not say.
  matters BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (participant_id, statement_id)
) {{rows_by_key}};

-- The answers counted, in the transaction that saves them, so that reading results costs the same
-- however many people answered. constituency_id is 0 for people without a side.
CREATE TABLE tallies (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  statement_id BIGINT NOT NULL REFERENCES statements (id),
  constituency_id BIGINT NOT NULL,
  agree BIGINT NOT NULL DEFAULT 0,
  disagree BIGINT NOT NULL DEFAULT 0,
  not_sure BIGINT NOT NULL DEFAULT 0,
  rather_not_say BIGINT NOT NULL DEFAULT 0,
  matters BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (question_id, statement_id, constituency_id)
) {{rows_by_key}};

-- How many people of each side gave at least one answer; 0 as in tallies.
CREATE TABLE question_sides (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  constituency_id BIGINT NOT NULL,
  participants BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (question_id, constituency_id)
) {{rows_by_key}};
