-- Whom people can ask for help, in the community's own words.
ALTER TABLE community ADD COLUMN contact TEXT NOT NULL DEFAULT '';
