-- How somebody wishes to read: foundation/html/reading_wishes.h. '' is as usual.
ALTER TABLE people ADD COLUMN reading TEXT NOT NULL DEFAULT '';
