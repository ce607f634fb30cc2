-- A worry about somebody's safety: slices/safety. What somebody wrote, who they are and what was
-- done about it is sealed with a key outside the database.

-- Whom a group named, in the order in which they are asked. agreed_at: nothing until they said yes.
CREATE TABLE safety_contacts (
  group_id BIGINT NOT NULL REFERENCES groups (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  position BIGINT NOT NULL,
  agreed_at BIGINT,
  PRIMARY KEY (group_id, person_id)
);
CREATE INDEX safety_contacts_of_person ON safety_contacts (person_id);

-- Within how many hours a group's contacts look; a group without a row has the usual time.
CREATE TABLE safety_times (
  group_id BIGINT PRIMARY KEY REFERENCES groups (id),
  hours BIGINT NOT NULL
);

-- group_id: nothing once the group has ended. due_at: when the next contact is told, or the
-- caretakers are; nothing once somebody has looked or they were told.
CREATE TABLE safety_worries (
  id BIGINT PRIMARY KEY,
  group_id BIGINT,
  sealed TEXT NOT NULL,
  receipt_print TEXT NOT NULL,
  came_at BIGINT NOT NULL,
  due_at BIGINT,
  looked_at BIGINT,
  closed_at BIGINT,
  nobody_since BIGINT
);
CREATE INDEX safety_worries_of_group ON safety_worries (group_id, id);
CREATE INDEX safety_worries_due ON safety_worries (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX safety_worries_of_nobody ON safety_worries (nobody_since)
  WHERE nobody_since IS NOT NULL;
CREATE INDEX safety_worries_closed ON safety_worries (closed_at) WHERE closed_at IS NOT NULL;
CREATE UNIQUE INDEX safety_worries_receipt ON safety_worries (receipt_print);

-- Who may open one: a tag that the key makes of a person, so that the table names nobody.
CREATE TABLE safety_readers (
  worry_id BIGINT NOT NULL REFERENCES safety_worries (id),
  reader_tag TEXT NOT NULL,
  told_at BIGINT NOT NULL,
  opened_at BIGINT,
  PRIMARY KEY (worry_id, reader_tag)
);
CREATE INDEX safety_readers_by_tag ON safety_readers (reader_tag, worry_id);

-- What was done, in its order: who, and in what words.
CREATE TABLE safety_steps (
  worry_id BIGINT NOT NULL REFERENCES safety_worries (id),
  position BIGINT NOT NULL,
  done_at BIGINT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (worry_id, position)
);

-- Whom to call at once, by language; set by the community's caretakers.
CREATE TABLE urgent_numbers (
  language TEXT NOT NULL,
  position BIGINT NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (language, position)
);
