-- How many count for a side, as every member sees it. It takes in what three people or more
-- changed, at once: whoever looks before and after one person chose learns nothing of that person.
ALTER TABLE constituencies ADD COLUMN published_people BIGINT NOT NULL DEFAULT 0;
-- What was shown until now stays shown.
UPDATE constituencies SET published_people =
  (SELECT COUNT(*) FROM members WHERE members.constituency_id = constituencies.id);

-- Whose side is not in those numbers as it is now: who chose one, another or none, and who left
-- with one. Not which: that of who left is gone.
CREATE TABLE side_changes (
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  on_day BIGINT NOT NULL,              -- The day's beginning. It is all that is kept of the time.
  PRIMARY KEY (group_id, person_id)
) {{rows_by_key}};
CREATE INDEX side_changes_by_person ON side_changes (person_id);
CREATE INDEX side_changes_by_day ON side_changes (on_day);
