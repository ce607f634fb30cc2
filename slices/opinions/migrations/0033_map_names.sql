-- Names that members give to groups of opinion, by the group's letter. A name has no author and no
-- time, and its key is random. Who backs it is a pseudonym that differs from that of their answers.

CREATE TABLE map_names (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  id BIGINT NOT NULL,                  -- random_id()
  letter BIGINT NOT NULL,              -- 0 is 'A'.
  text TEXT NOT NULL,                  -- '' once it was taken out.
  text_tag TEXT NOT NULL,              -- statement_tag(text)
  removed_reason TEXT,                 -- NULL unless it was taken out.
  PRIMARY KEY (question_id, id),
  UNIQUE (id),
  UNIQUE (question_id, letter, text_tag)
) {{rows_by_key}};

CREATE TABLE map_name_backings (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  letter BIGINT NOT NULL,
  backer_tag TEXT NOT NULL,            -- backer_tag(): one name a person and letter.
  name_id BIGINT NOT NULL,
  PRIMARY KEY (question_id, letter, backer_tag)
) {{rows_by_key}};
CREATE INDEX map_name_backings_of_name ON map_name_backings (name_id);
