-- named_self: who leads asked themselves to be there. They read nothing that came before they said
-- yes. Of who was asked before this was written down nobody knows.
ALTER TABLE safety_contacts ADD COLUMN named_self BIGINT NOT NULL DEFAULT 0;

-- How many worries somebody sent on a day: sender_tag is made with the key of the person and the
-- day, so that two days of one person cannot be seen to be one person's. Gone the day after.
CREATE TABLE safety_sent (
  sender_tag TEXT PRIMARY KEY,
  day BIGINT NOT NULL,
  worries BIGINT NOT NULL
);
CREATE INDEX safety_sent_by_day ON safety_sent (day);
