// What became of a contribution goes along with it when its author gives it other words.
#pragma once

#include "foundation/db/database.h"
#include "foundation/rooms/contribution.h"

namespace alongside::fates {

/// Its answers stay its own, also where they were published. Of one that is gone for good the job
/// takes care, as of one that was taken out (fates_tasks.h).
void move_fate(Write& write, const MovedContribution& moved);

/// Another room knows how far what is done about it is.
void follow_progress(Write& write, const ContributionProgress& progress);

}  // namespace alongside::fates
