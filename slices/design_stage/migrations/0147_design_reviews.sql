-- When a group began well, and when it was offered to look at it again: once.
CREATE TABLE design_reviews (
  group_id {{key}} REFERENCES groups (id),
  begun_at BIGINT NOT NULL,
  offered_at BIGINT                             -- NULL: not yet.
);
CREATE INDEX design_reviews_to_offer ON design_reviews (begun_at) WHERE offered_at IS NULL;
INSERT INTO design_reviews (group_id, begun_at)
  SELECT group_id, MIN(written_at) FROM design_versions GROUP BY group_id;
