-- How many more accounts may be made with a pass; NULL: as many as come while it works. kept_use is
-- the fingerprint of the pass that somebody signed up with, until they came in by it where it led:
-- their use of a link is spent, and theirs alone.
ALTER TABLE sign_up_passes ADD COLUMN uses_left BIGINT;
ALTER TABLE people ADD COLUMN kept_use TEXT NOT NULL DEFAULT '';
