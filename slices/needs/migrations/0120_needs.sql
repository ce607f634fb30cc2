-- What people need to take part: slices/needs. What it is, and what of it a group sees, is sealed
-- with a key outside the database; sealed_with names that key, '' for the site's own.

-- checked_at: when the person last said that it is right. asked_at: when they were asked again;
-- nothing until they are, and once they have answered.
CREATE TABLE needs_of_people (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
  sealed TEXT NOT NULL,
  sealed_with TEXT NOT NULL,
  checked_at BIGINT NOT NULL,
  asked_at BIGINT
);
CREATE INDEX needs_of_people_to_ask ON needs_of_people (checked_at) WHERE asked_at IS NULL;

-- That those who arrange meetings and papers of a group see some of it. looked_at: when one of them
-- last looked; nothing until somebody does.
CREATE TABLE needs_shared (
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  sealed TEXT NOT NULL,
  sealed_with TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  looked_at BIGINT,
  PRIMARY KEY (group_id, person_id)
);
CREATE INDEX needs_shared_of_person ON needs_shared (person_id);

-- Who looked, at whose needs, in which group; NULL for somebody, or a group, that is gone.
CREATE TABLE needs_looks (
  id {{id}},
  person_id BIGINT NOT NULL REFERENCES people (id),
  group_id BIGINT REFERENCES groups (id),
  looker_id BIGINT REFERENCES people (id),
  looked_at BIGINT NOT NULL
);
CREATE INDEX needs_looks_of_person ON needs_looks (person_id, looked_at);
CREATE INDEX needs_looks_of_group ON needs_looks (group_id);
CREATE INDEX needs_looks_of_looker ON needs_looks (looker_id, looked_at);
CREATE INDEX needs_looks_by_time ON needs_looks (looked_at);
