-- Who shows their answers, with their name, to those of the group who do the same.
--
-- Which participant somebody is stands nowhere: it is found with the key at the moment of showing
-- (pseudonyms.h). There is no time either. Who leaves the group, or has their account removed,
-- takes their row with them.

CREATE TABLE picture_consents (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  group_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  shares BIGINT NOT NULL,              -- 0: taken back. Others may remember what they saw.
  PRIMARY KEY (question_id, person_id),
  FOREIGN KEY (group_id, person_id) REFERENCES members (group_id, person_id) ON DELETE CASCADE
) {{rows_by_key}};
CREATE INDEX picture_consents_of_member ON picture_consents (group_id, person_id);

-- How many rows of a question there ever were: of people who left, others remember as much.
CREATE TABLE pictures (
  question_id {{key}} REFERENCES questions (id),
  ever_shared BIGINT NOT NULL DEFAULT 0
);
