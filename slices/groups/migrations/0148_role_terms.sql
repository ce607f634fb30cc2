-- Why somebody is chair or facilitator, and until when. No row: the part was given before such ends
-- were set.
CREATE TABLE role_terms (
  member_id {{key}} REFERENCES members (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  why TEXT NOT NULL,                            -- '': they started the group.
  ends_at BIGINT NOT NULL,
  told_at BIGINT                                -- When it was said that it ends soon; or NULL.
);
CREATE INDEX role_terms_of_group ON role_terms (group_id);
CREATE INDEX role_terms_by_end ON role_terms (ends_at);
