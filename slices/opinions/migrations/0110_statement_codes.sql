-- What a statement's author alone holds, to change or withdraw it: a code of which only this
-- fingerprint is kept, made with a key outside the database (statement_code.h). It leads to nobody,
-- and two of one author have nothing in common. NULL where the statement is signed, was put forward
-- with others at once, came in from elsewhere, or was withdrawn.
ALTER TABLE statements ADD COLUMN code_print TEXT;
CREATE INDEX statements_of_code ON statements (question_id, code_print)
  WHERE code_print IS NOT NULL;
