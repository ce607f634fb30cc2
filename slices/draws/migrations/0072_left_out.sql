-- The method `uniform` may leave people without a chance though they fit in a panel: how many they
-- are, and which chance everybody who fits would have at least by the method `leximin`.
ALTER TABLE selection_lotteries ADD COLUMN left_out BIGINT NOT NULL DEFAULT 0;
ALTER TABLE selection_lotteries ADD COLUMN other_least BIGINT;  -- Parts of chance_unit.
