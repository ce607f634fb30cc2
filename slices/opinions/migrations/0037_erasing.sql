-- So that what erasing looks for is found by an index, also where only a key asks whether it is
-- still pointed to.

-- Answers have no key to statements: erasing a statement would look for it in all of them.
CREATE TABLE answers_new (
  participant_id BIGINT NOT NULL REFERENCES participants (id),
  statement_id BIGINT NOT NULL,                 -- One of the participant's question.
  answer BIGINT NOT NULL,                       -- Answer: 1 agree ... 4 rather not say.
  matters BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (participant_id, statement_id)
) {{rows_by_key}};
INSERT INTO answers_new (participant_id, statement_id, answer, matters)
  SELECT participant_id, statement_id, answer, matters FROM answers;
{{replace answers}}

-- These name the statement with its question, as their own keys begin.
CREATE TABLE tallies_new (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  statement_id BIGINT NOT NULL,
  constituency_id BIGINT NOT NULL,
  agree BIGINT NOT NULL DEFAULT 0,
  disagree BIGINT NOT NULL DEFAULT 0,
  not_sure BIGINT NOT NULL DEFAULT 0,
  rather_not_say BIGINT NOT NULL DEFAULT 0,
  matters BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (question_id, statement_id, constituency_id),
  FOREIGN KEY (question_id, statement_id) REFERENCES statements (question_id, id)
) {{rows_by_key}};
INSERT INTO tallies_new (question_id, statement_id, constituency_id, agree, disagree, not_sure,
  rather_not_say, matters)
  SELECT question_id, statement_id, constituency_id, agree, disagree, not_sure, rather_not_say,
  matters FROM tallies;
{{replace tallies}}

CREATE TABLE statement_pulls_new (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  statement_id BIGINT NOT NULL,
  x DOUBLE PRECISION NOT NULL,
  y DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (question_id, statement_id),
  FOREIGN KEY (question_id, statement_id) REFERENCES statements (question_id, id)
) {{rows_by_key}};
INSERT INTO statement_pulls_new (question_id, statement_id, x, y)
  SELECT question_id, statement_id, x, y FROM statement_pulls;
{{replace statement_pulls}}

CREATE INDEX questions_asked_by ON questions (asked_by) WHERE asked_by IS NOT NULL;
CREATE INDEX statements_signed_by ON statements (signed_by) WHERE signed_by IS NOT NULL;
CREATE INDEX participants_of_side ON participants (constituency_id)
  WHERE constituency_id IS NOT NULL;
CREATE INDEX map_waiting_of_participant ON map_waiting (participant_id);
CREATE INDEX map_name_backings_of_backer ON map_name_backings (backer_tag);
