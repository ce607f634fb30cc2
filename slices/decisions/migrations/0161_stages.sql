-- The stages in which a ranking was counted, fixed when the time was over.
CREATE TABLE decision_stages (
  round_id BIGINT NOT NULL REFERENCES decision_rounds (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  stage BIGINT NOT NULL,                        -- From 1.
  option BIGINT NOT NULL,                       -- 0: the stage itself, with what goes to nobody.
  what BIGINT NOT NULL,                         -- CountStep; of an option 1: chosen then.
  of_option BIGINT NOT NULL,                    -- Whose answers go on; 0: nobody's yet.
  votes BIGINT NOT NULL,                        -- Hundred-thousandths.
  hidden BIGINT NOT NULL,
  PRIMARY KEY (round_id, stage, option)
);
CREATE INDEX decision_stages_of_group ON decision_stages (group_id, round_id);
