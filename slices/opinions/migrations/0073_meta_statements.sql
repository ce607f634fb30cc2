-- Statements about the conversation itself: in the results, and out of the map. And what is said of
-- an import besides.
ALTER TABLE statements ADD COLUMN meta BIGINT NOT NULL DEFAULT 0;
ALTER TABLE polis_imports ADD COLUMN meta_statements BIGINT NOT NULL DEFAULT 0;
ALTER TABLE polis_imports ADD COLUMN important_answers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE polis_imports ADD COLUMN importance_left_out BIGINT NOT NULL DEFAULT 0;
ALTER TABLE polis_imports ADD COLUMN other_counts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE polis_imports ADD COLUMN windows_letters BIGINT NOT NULL DEFAULT 0;
ALTER TABLE polis_imports ADD COLUMN title_shortened BIGINT NOT NULL DEFAULT 0;
-- How often a statement was marked or unmarked: the map is drawn anew.
ALTER TABLE questions ADD COLUMN meta_marks BIGINT NOT NULL DEFAULT 0;
