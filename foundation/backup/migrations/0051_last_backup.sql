-- When this database was last backed up, for those who look after it. One row, number 1.
CREATE TABLE last_backup (
  id {{key}} CHECK (id = 1),
  made_at BIGINT NOT NULL,
  rows BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  encrypted BIGINT NOT NULL
);
