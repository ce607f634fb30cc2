-- The day on which somebody changed the side that they count for; 0: never. Who changes it while
-- two members decide something does not decide for the new side.
ALTER TABLE members ADD COLUMN side_on BIGINT NOT NULL DEFAULT 0;
