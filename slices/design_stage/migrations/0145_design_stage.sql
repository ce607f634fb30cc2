-- What a group talks about before its first question, and whenever it likes: slices/design_stage.
-- Times: microseconds since 1970.

-- Texts of the whole group, as they were saved one after another. The latest of a part holds.
CREATE TABLE design_versions (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  part TEXT NOT NULL,                           -- parts/part_rule.h
  text TEXT NOT NULL,
  left_out BIGINT NOT NULL,                     -- 1: the group leaves this part for now.
  written_by BIGINT REFERENCES people (id),     -- NULL: they removed their account.
  written_at BIGINT NOT NULL,
  taken_out TEXT                                -- Why two members took it out; else NULL.
);
CREATE INDEX design_versions_of_part ON design_versions (group_id, part, id);
CREATE INDEX design_versions_written_by ON design_versions (written_by)
  WHERE written_by IS NOT NULL;

-- What a member brings, in their own words. Other words get another number.
CREATE TABLE design_offers (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  text TEXT NOT NULL,
  offered_at BIGINT NOT NULL,
  taken_out TEXT,
  UNIQUE (group_id, person_id)
);
CREATE INDEX design_offers_of_group ON design_offers (group_id, id);
CREATE INDEX design_offers_of_person ON design_offers (person_id);

-- What somebody thinks over for themselves: sealed with a key outside the database, and without a
-- time.
CREATE TABLE design_reflections (
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  sealed TEXT NOT NULL,
  PRIMARY KEY (group_id, person_id)
) {{rows_by_key}};
CREATE INDEX design_reflections_of_person ON design_reflections (person_id);

-- What somebody chose to share of it.
CREATE TABLE design_assumptions (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  text TEXT NOT NULL,
  shared_at BIGINT NOT NULL,
  taken_out TEXT
);
CREATE INDEX design_assumptions_of_group ON design_assumptions (group_id, id);
CREATE INDEX design_assumptions_of_person ON design_assumptions (person_id, group_id);
