-- What a first draw and its replacements are numbered by is a round: 0 the first draw, 1, 2 ... the
-- replacements. A draw is the whole of them.
ALTER TABLE selection_runs RENAME COLUMN draw TO round;
ALTER TABLE selection_lotteries RENAME COLUMN draw TO round;
ALTER TABLE selection_places RENAME COLUMN draw TO round;
ALTER TABLE selection_place_changes RENAME COLUMN draw TO round;
