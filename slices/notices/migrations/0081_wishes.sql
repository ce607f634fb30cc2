-- How people wish to hear of what they are told. group_id 0: in all groups, as far as they say
-- nothing else for one. how_soon: 0 at once, 1 daily, 2 weekly, 3 on paper, 4 never.
CREATE TABLE notice_wishes (
  person_id BIGINT NOT NULL REFERENCES people (id),
  group_id BIGINT NOT NULL,
  theme TEXT NOT NULL,
  how_soon BIGINT NOT NULL,
  PRIMARY KEY (person_id, group_id, theme)
);
CREATE INDEX notice_wishes_by_group ON notice_wishes (group_id);

-- Quiet hours are minutes of the day where the person lives: none where both are the same.
CREATE TABLE notice_hours (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
  quiet_from BIGINT NOT NULL,
  quiet_until BIGINT NOT NULL,
  time_zone TEXT NOT NULL                 -- '': that of the community.
);

-- What somebody wants on paper and nobody has printed yet.
CREATE TABLE notices_on_paper (
  person_id BIGINT NOT NULL REFERENCES people (id),
  notice_id BIGINT NOT NULL,
  group_id BIGINT NOT NULL,
  PRIMARY KEY (person_id, notice_id)
);
CREATE INDEX notices_on_paper_by_group ON notices_on_paper (group_id, person_id);
