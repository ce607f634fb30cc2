-- Who led a meeting and who wrote its notes, so that both go round. Nothing is kept of when.
CREATE TABLE meeting_rounds (
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  role BIGINT NOT NULL, -- MeetingRole
  group_id BIGINT NOT NULL REFERENCES groups (id),
  PRIMARY KEY (meeting_id, person_id, role)
) {{rows_by_key}};
CREATE INDEX meeting_rounds_of_group ON meeting_rounds (group_id, role, meeting_id);
CREATE INDEX meeting_rounds_of_person ON meeting_rounds (person_id, group_id);
