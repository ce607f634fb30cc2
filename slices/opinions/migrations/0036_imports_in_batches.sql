-- A conversation comes in by many small writes. Until the last one nobody sees its question, and
-- here stands when the last batch came: where that is long ago it is cleared away. NULL where it is
-- whole, 1 while it is cleared away, 0 after: what is left has no texts, answers or people.
ALTER TABLE questions ADD COLUMN coming_in_at BIGINT;
CREATE INDEX questions_coming_in ON questions (coming_in_at) WHERE coming_in_at IS NOT NULL;
