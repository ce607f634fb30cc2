-- Looking at statements before they are shown. What waits is held here, apart from the statements,
-- so that nothing that counts, lists, searches or takes along statements knows of it.

-- Groups that look first, and after how long what nobody decided about is shown.
CREATE TABLE first_looks (
  group_id BIGINT NOT NULL REFERENCES groups (id),
  hours BIGINT NOT NULL,                        -- One of `first_look_hours`.
  PRIMARY KEY (group_id)
) {{rows_by_key}};

-- As statements: no author, no number of an order. Both times are those of a quarter of a day, the
-- same for all that came in it.
CREATE TABLE held_statements (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  id BIGINT NOT NULL,                           -- random_id(); it stays when it is shown.
  text TEXT NOT NULL,
  text_tag TEXT NOT NULL,                       -- statement_tag(text)
  signed_by BIGINT REFERENCES people (id),      -- NULL unless the author chose to sign.
  code_print TEXT,                              -- As of statements.
  look_from BIGINT NOT NULL,
  shown_from BIGINT NOT NULL,
  told BIGINT NOT NULL DEFAULT 0,               -- 1: those who may look were told.
  PRIMARY KEY (question_id, id),
  UNIQUE (id),
  UNIQUE (question_id, text_tag)
) {{rows_by_key}};
CREATE INDEX held_statements_to_show ON held_statements (shown_from);
CREATE INDEX held_statements_to_tell ON held_statements (look_from) WHERE told = 0;
CREATE INDEX held_statements_signed_by ON held_statements (signed_by) WHERE signed_by IS NOT NULL;
CREATE INDEX held_statements_of_code ON held_statements (question_id, code_print)
  WHERE code_print IS NOT NULL;
