-- What a person brought today is found when their account goes.
CREATE INDEX file_days_of_person ON file_days (person_id);
