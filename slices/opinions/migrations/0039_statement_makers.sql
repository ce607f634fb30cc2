-- How many statements somebody put forward on a question, for the limit of each person. It stood
-- under the pseudonym of their answers: whoever signed a statement could be found by their number,
-- and with them all that they answered. Now it stands under another (maker_tag in pseudonyms.h).
CREATE TABLE statement_makers (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  maker_tag TEXT NOT NULL,
  made BIGINT NOT NULL,
  PRIMARY KEY (question_id, maker_tag)
) {{rows_by_key}};

-- Pseudonyms are made with a key that is outside the database, so the old numbers cannot move; to
-- go on reading them would be to keep them beside the answers. So they are dropped, and everybody's
-- limit begins anew. The table is made again, because PostgreSQL would keep a dropped column's
-- values. Who put forward a statement and answered none leaves it.
CREATE TABLE participants_new (
  id {{key}},                                   -- random_id()
  question_id BIGINT NOT NULL REFERENCES questions (id),
  person_tag TEXT UNIQUE,                       -- participant_tag(); NULL for an import's person.
  constituency_id BIGINT REFERENCES constituencies (id),
  side_fixed BIGINT NOT NULL DEFAULT 0,         -- 1 from the first answer on.
  answers_made BIGINT NOT NULL DEFAULT 0        -- To statements that were not taken out.
);
INSERT INTO participants_new (id, question_id, person_tag, constituency_id, side_fixed,
  answers_made)
  SELECT id, question_id, person_tag, constituency_id, side_fixed, answers_made FROM participants
  WHERE person_tag IS NULL OR side_fixed <> 0
  OR EXISTS (SELECT 1 FROM answers WHERE answers.participant_id = participants.id)
  ORDER BY id;
{{replace participants}}
CREATE INDEX participants_of_question ON participants (question_id);
CREATE INDEX participants_of_side ON participants (constituency_id)
  WHERE constituency_id IS NOT NULL;
