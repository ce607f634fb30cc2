-- What a form that was sent got for an answer: sent again, it gets the same and counts once. The
-- print is of all that was sent, with the token that each page's forms carry. Only who sends the
-- same again can open the answer. Of time there is the day alone; rows stand in no order of coming.
CREATE TABLE kept_answers (
  print TEXT PRIMARY KEY,
  answer TEXT NOT NULL,
  day BIGINT NOT NULL
){{sqlite}} WITHOUT ROWID{{end}};
CREATE INDEX kept_answers_by_day ON kept_answers (day);
