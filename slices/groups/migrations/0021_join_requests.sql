-- Who asks to join. A request that was accepted is deleted: the member is there instead.
CREATE TABLE join_requests (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  note TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  state BIGINT NOT NULL,
  answer TEXT NOT NULL,
  UNIQUE (group_id, person_id)
);
CREATE INDEX join_requests_by_state ON join_requests (group_id, state, id);
CREATE INDEX join_requests_by_person ON join_requests (person_id);
