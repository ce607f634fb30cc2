-- What stood on a printed form: its statements in their order, as numbers with commas. A form that
-- comes back is typed in by its code, whatever the question has become.
CREATE TABLE paper_sheets (
  question_id BIGINT NOT NULL REFERENCES questions (id),
  code TEXT NOT NULL,
  statements TEXT NOT NULL,
  PRIMARY KEY (question_id, code)
);
