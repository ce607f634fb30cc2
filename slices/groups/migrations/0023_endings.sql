-- Groups that ended: the number that was theirs and nothing else of them, and the day (since 1970,
-- UTC), so that a backup put back in place forgets them again. A row is made when erasing begins,
-- and stays.
CREATE TABLE erased_groups (
  group_id BIGINT NOT NULL PRIMARY KEY,
  erased_on BIGINT NOT NULL
) {{rows_by_key}};

-- A group without members rests until then: an invitation that still holds lets somebody in.
CREATE TABLE resting_groups (
  group_id BIGINT NOT NULL PRIMARY KEY REFERENCES groups (id),
  rests_until BIGINT NOT NULL
) {{rows_by_key}};
CREATE INDEX resting_groups_by_end ON resting_groups (rests_until);

-- That members want to end their group: the latest. Somebody proposed it, somebody else may have
-- agreed, and somebody may have objected. NULL for who has left since.
CREATE TABLE group_endings (
  group_id BIGINT NOT NULL PRIMARY KEY REFERENCES groups (id),
  proposed_by BIGINT REFERENCES people (id),
  reason TEXT NOT NULL,
  proposed_at BIGINT NOT NULL,
  agreed_by BIGINT REFERENCES people (id),
  ends_at BIGINT,                         -- NULL until somebody agreed, and once somebody objected.
  objected_by BIGINT REFERENCES people (id),
  objection TEXT,                         -- NULL until somebody objected.
  objected_at BIGINT
);
CREATE INDEX group_endings_proposed_by ON group_endings (proposed_by);
CREATE INDEX group_endings_agreed_by ON group_endings (agreed_by) WHERE agreed_by IS NOT NULL;
CREATE INDEX group_endings_objected_by ON group_endings (objected_by)
  WHERE objected_by IS NOT NULL;
CREATE INDEX group_endings_by_end ON group_endings (ends_at) WHERE ends_at IS NOT NULL;
