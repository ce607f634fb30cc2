-- What groups agreed to do. due_at, said_at, added_at, ended_at: microseconds since 1970-01-01.
CREATE TABLE actions (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  what TEXT NOT NULL,
  others TEXT NOT NULL,                         -- Who outside the group does it, in words; or ''.
  due_at BIGINT NOT NULL,                       -- The last second of its day.
  state BIGINT NOT NULL,                        -- State.
  percent BIGINT NOT NULL,
  hindered_step BIGINT,                         -- The step that says what stands in the way.
  from_kind TEXT NOT NULL,                      -- The contribution that it comes from; or ''.
  from_number BIGINT NOT NULL,                  -- 0: none.
  added_by BIGINT REFERENCES people (id),       -- NULL: they removed their account.
  added_at BIGINT NOT NULL,
  ended_at BIGINT,                              -- When it was done or dropped.
  removed_reason TEXT                           -- NULL unless two members took it out.
);
CREATE INDEX actions_open ON actions (group_id, due_at, id)
  WHERE state = 0 AND removed_reason IS NULL;
CREATE INDEX actions_ended ON actions (group_id, ended_at, id)
  WHERE state > 0 AND removed_reason IS NULL;
CREATE INDEX actions_of_group ON actions (group_id, id);
CREATE INDEX actions_come_from ON actions (from_number, from_kind) WHERE from_number > 0;
CREATE INDEX actions_added_by ON actions (added_by) WHERE added_by IS NOT NULL;

-- Who does it: who said yes, and who is asked.
CREATE TABLE action_people (
  action_id BIGINT NOT NULL REFERENCES actions (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  said_yes BIGINT NOT NULL,                     -- 0: it is offered to them.
  offered_by BIGINT REFERENCES people (id),     -- NULL: they took it on themselves.
  PRIMARY KEY (action_id, person_id)
);
CREATE INDEX action_people_of_person ON action_people (person_id, group_id);
CREATE INDEX action_people_of_group ON action_people (group_id, action_id);
CREATE INDEX action_people_offered_by ON action_people (offered_by)
  WHERE offered_by IS NOT NULL;

-- Each state of an action as it was from then on, the latest too. No row is changed but to take
-- words or names away.
CREATE TABLE action_steps (
  id {{id}},
  action_id BIGINT NOT NULL REFERENCES actions (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  kind BIGINT NOT NULL,                         -- StepKind.
  what TEXT NOT NULL,
  others TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  percent BIGINT NOT NULL,
  words TEXT NOT NULL,                          -- What was said of it; or ''.
  hindrance TEXT NOT NULL,                      -- What stood in the way then; or ''.
  said_by BIGINT REFERENCES people (id),        -- NULL: they removed their account.
  said_at BIGINT NOT NULL,
  removed_reason TEXT                           -- As above, of `words` and `hindrance`.
);
CREATE INDEX action_steps_of_action ON action_steps (action_id, id);
CREATE INDEX action_steps_of_group ON action_steps (group_id, id);
CREATE INDEX action_steps_said_by ON action_steps (said_by) WHERE said_by IS NOT NULL;
