-- How much an answer to a statement tells of where somebody is on the opinion map, as of the latest
-- settled map: opinion_map::pulls_of. Statements that are not on the map have no row.

CREATE TABLE statement_pulls (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  statement_id BIGINT NOT NULL REFERENCES statements (id),
  x DOUBLE PRECISION NOT NULL,
  y DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (question_id, statement_id)
) {{rows_by_key}};
