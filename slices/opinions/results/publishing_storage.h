// Answers that wait to come into the results, and how they come in (result_rows.h).
#pragma once

#include <cstdint>
#include <vector>

#include "foundation/db/database.h"
#include "foundation/work/jobs.h"
#include "slices/opinions/questions/question.h"
#include "slices/opinions/results/result_rows.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

/// The answers of a participant changed. `side` is 0 for those without one.
void wait_for_results(Write& write, Id<Question> question, SideId side,
                      Id<Participant> participant);

/// Has the results looked at after the commit.
void ask_for_results(Write& write, Id<Question> question);

/// Publishes what is due of a question at `now`, and tells who watches. False where nothing was.
bool publish_results(Write& write, Id<Question> question, Instant now);

/// The job `counting` of which `publish_results` is all.
JobKind results_job();

}  // namespace alongside::opinions
