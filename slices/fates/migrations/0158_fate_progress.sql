-- How far what is done about a contribution is, as the room says that looks after it. It takes the
-- place of what somebody said in percent of what is under way.
CREATE TABLE fate_progress (
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  group_id BIGINT NOT NULL REFERENCES groups (id),
  percent BIGINT NOT NULL,
  PRIMARY KEY (contribution, kind)
);
CREATE INDEX fate_progress_of_group ON fate_progress (group_id, contribution);
