-- A meeting while it is on: where it has come to, turns, notes. Times: microseconds since 1970.
CREATE TABLE meeting_runs (
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  begun_at BIGINT NOT NULL,
  ended_at BIGINT,
  item_id BIGINT REFERENCES meeting_items (id), -- What it is at; NULL: nothing yet.
  item_begun_at BIGINT,
  lead_by BIGINT REFERENCES people (id),        -- Who leads; NULL: nobody just now.
  pen_by BIGINT REFERENCES people (id),         -- Who writes the notes; NULL: nobody just now.
  notes_agreed_at BIGINT,
  PRIMARY KEY (meeting_id)
) {{rows_by_key}};
CREATE INDEX meeting_runs_of_group ON meeting_runs (group_id, meeting_id);
CREATE INDEX meeting_runs_lead_by ON meeting_runs (lead_by) WHERE lead_by IS NOT NULL;
CREATE INDEX meeting_runs_pen_by ON meeting_runs (pen_by) WHERE pen_by IS NOT NULL;

-- Turns, in the order in which they were asked for.
CREATE TABLE meeting_turns (
  id {{id}},
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  item_id BIGINT REFERENCES meeting_items (id),
  person_id BIGINT REFERENCES people (id),      -- NULL: they removed their account.
  way BIGINT NOT NULL,                          -- TurnWay
  sort BIGINT NOT NULL,                         -- TurnSort
  words TEXT NOT NULL,                          -- Of a typed turn, and of one that is read out.
  side BIGINT NOT NULL,                         -- Of who agreed that sides count; 0 for others.
  state BIGINT NOT NULL,                        -- TurnState
  began_at BIGINT,
  ended_at BIGINT,
  other_than BIGINT,                            -- The turn that was suggested, where it is another.
  removed_reason TEXT                           -- Of its words: NULL unless two took them out.
);
CREATE INDEX meeting_turns_of_meeting ON meeting_turns (meeting_id, state, id);
CREATE INDEX meeting_turns_of_group ON meeting_turns (group_id, id);
CREATE INDEX meeting_turns_of_person ON meeting_turns (person_id, id) WHERE person_id IS NOT NULL;

-- Who agreed that their side counts for whose turn comes next, and in totals.
CREATE TABLE meeting_consents (
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  side BIGINT NOT NULL,                         -- As it was when they last took part; 0: none.
  PRIMARY KEY (group_id, person_id)
) {{rows_by_key}};
CREATE INDEX meeting_consents_of_person ON meeting_consents (person_id, group_id);

-- Notes of an item; the latest is the one that holds, the earlier ones stay.
CREATE TABLE meeting_notes (
  id {{id}},
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  item_id BIGINT NOT NULL REFERENCES meeting_items (id),
  text TEXT NOT NULL,
  removed_reason TEXT,
  written_by BIGINT REFERENCES people (id),
  written_at BIGINT NOT NULL
);
CREATE INDEX meeting_notes_of_meeting ON meeting_notes (meeting_id, item_id, id);
CREATE INDEX meeting_notes_of_group ON meeting_notes (group_id, id);
CREATE INDEX meeting_notes_written_by ON meeting_notes (written_by) WHERE written_by IS NOT NULL;

-- What was agreed, what is open, what somebody sees differently, what is to do; and changes to the
-- notes that somebody asks for.
CREATE TABLE meeting_marks (
  id {{id}},
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  item_id BIGINT NOT NULL REFERENCES meeting_items (id),
  kind BIGINT NOT NULL,                         -- MarkKind
  text TEXT NOT NULL,
  who TEXT NOT NULL,                            -- Of what is to do; ''.
  by_when TEXT NOT NULL,
  done BIGINT NOT NULL,                         -- 1: a change that was asked for was dealt with.
  removed_reason TEXT,
  added_by BIGINT REFERENCES people (id)
);
CREATE INDEX meeting_marks_of_meeting ON meeting_marks (meeting_id, item_id, id);
CREATE INDEX meeting_marks_of_group ON meeting_marks (group_id, id);
CREATE INDEX meeting_marks_added_by ON meeting_marks (added_by) WHERE added_by IS NOT NULL;
