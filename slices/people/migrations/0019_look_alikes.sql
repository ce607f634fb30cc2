-- What a name looks like (foundation/base/folding.h), for those who sign in; '' where it is not
-- reckoned yet. Not unique: people who were here before may look alike.
ALTER TABLE people ADD COLUMN look_alike TEXT NOT NULL DEFAULT '';
CREATE INDEX people_by_look ON people (look_alike);
