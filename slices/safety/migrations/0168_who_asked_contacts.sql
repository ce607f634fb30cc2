-- asked_by: who asked them. Nothing: nobody knows any more, or who asked has gone; then they read
-- nothing that came before they said yes. It takes the place of whether they asked themselves.
ALTER TABLE safety_contacts ADD COLUMN asked_by BIGINT REFERENCES people (id);
UPDATE safety_contacts SET asked_by = person_id WHERE named_self = 1;
ALTER TABLE safety_contacts DROP COLUMN named_self;
CREATE INDEX safety_contacts_by_asker ON safety_contacts (asked_by);

-- alone: somebody from whom it is hidden took a reader's part from them while they were dealing
-- with it. They go on with it on their own page, away from the group.
ALTER TABLE safety_readers ADD COLUMN alone BIGINT NOT NULL DEFAULT 0;
