-- Groups, their sides and their members. Whole numbers are enums of slices/groups/terms.h or
-- microseconds since 1970.
CREATE TABLE groups (
  id {{id}},
  form BIGINT NOT NULL,
  openness BIGINT NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  serves TEXT NOT NULL,
  ground_rules TEXT NOT NULL,
  started_at BIGINT NOT NULL
);
CREATE INDEX groups_by_name ON groups (name, id);

CREATE TABLE group_organisations (
  group_id BIGINT NOT NULL REFERENCES groups (id),
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (group_id, position)
);

-- kind: 0 named by the group, 1 lived experience, 2 professional.
CREATE TABLE constituencies (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  position BIGINT NOT NULL,
  kind BIGINT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (group_id, position)
);

CREATE TABLE group_invitations (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  invited_by BIGINT REFERENCES people (id),
  token_fingerprint TEXT NOT NULL UNIQUE,
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  most_uses BIGINT NOT NULL,
  uses BIGINT NOT NULL,
  stopped_at BIGINT
);
CREATE INDEX group_invitations_by_group ON group_invitations (group_id, id);
CREATE INDEX group_invitations_by_person ON group_invitations (invited_by, group_id);

CREATE TABLE members (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  role BIGINT NOT NULL,
  constituency_id BIGINT REFERENCES constituencies (id),
  perspectives_said BIGINT NOT NULL,
  perspectives_seen_by BIGINT NOT NULL,
  own_words TEXT NOT NULL,
  invitation_id BIGINT REFERENCES group_invitations (id),
  joined_at BIGINT NOT NULL,
  UNIQUE (group_id, person_id)
);
CREATE INDEX members_by_person ON members (person_id, group_id);
CREATE INDEX members_by_constituency ON members (constituency_id);
CREATE INDEX members_by_invitation ON members (invitation_id);

CREATE TABLE member_perspectives (
  member_id BIGINT NOT NULL REFERENCES members (id),
  perspective BIGINT NOT NULL,
  PRIMARY KEY (member_id, perspective)
);
