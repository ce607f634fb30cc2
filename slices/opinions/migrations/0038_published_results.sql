-- Results as everybody sees them. A row of people takes in new answers of three of them at once, so
-- what is shown is not what is counted at any moment (tallies).
CREATE TABLE published_tallies (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  statement_id BIGINT NOT NULL,
  constituency_id BIGINT NOT NULL,              -- 0 as in tallies.
  agree BIGINT NOT NULL,
  disagree BIGINT NOT NULL,
  not_sure BIGINT NOT NULL,
  rather_not_say BIGINT NOT NULL,
  matters BIGINT NOT NULL,
  PRIMARY KEY (question_id, statement_id, constituency_id),
  FOREIGN KEY (question_id, statement_id) REFERENCES statements (question_id, id)
) {{rows_by_key}};

-- Whose answers are not in the results as they are.
CREATE TABLE results_waiting (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  constituency_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL REFERENCES participants (id),
  PRIMARY KEY (question_id, constituency_id, participant_id)
) {{rows_by_key}};
CREATE INDEX results_waiting_of_participant ON results_waiting (participant_id);

-- The side's name when its first answer came: a name that is given to it later changes nothing of
-- what was answered. NULL where that was before names were kept.
ALTER TABLE question_sides ADD COLUMN name TEXT;
-- Of its participants, how many are in the results.
ALTER TABLE question_sides ADD COLUMN published BIGINT NOT NULL DEFAULT 0;
-- Sides that are shown together have the same; NULL before their answers come in.
ALTER TABLE question_sides ADD COLUMN row_id BIGINT;
-- When answers come in although some of the row have still to answer.
ALTER TABLE question_sides ADD COLUMN published_at_latest BIGINT;

-- What was shown until now stays shown.
UPDATE question_sides SET published = participants, row_id = constituency_id;
INSERT INTO published_tallies (question_id, statement_id, constituency_id, agree, disagree,
  not_sure, rather_not_say, matters)
  SELECT question_id, statement_id, constituency_id, agree, disagree, not_sure, rather_not_say,
  matters FROM tallies
  WHERE question_id IN (SELECT id FROM questions WHERE source IS NULL);
