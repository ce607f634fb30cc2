// Searches for lotteries in the database: asked for, stopped, and what they found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/search/lottery_search.h"

namespace alongside::draws {

/// Of the job that searches.
inline constexpr std::string_view lottery_job_name = "lotteries";

// ---- For pages ----

/// The lottery of the first draw is looked for from now on, in the background; the draw goes from
/// preparing to finding. False, and nothing is done, where it is not being prepared or has no pool.
bool ask_for_lottery(Write& write, const Draw& selection, Instant now);

/// Panels for the places that are free now are looked for. False where none is, or where the round
/// before has not come to its end.
bool ask_for_replacements(Write& write, const Draw& selection, Instant now);

/// The search ends soon, and a first draw is prepared again. False where nothing is looked for.
bool ask_to_stop(Write& write, Id<Draw> selection);

/// What was found is thrown away: a first draw is prepared again, places that are free may be noted
/// again. False where it was published, or is still looked for.
bool prepare_again(Write& write, const Draw& selection);

/// The newest: of the highest draw.
std::optional<LotterySearch> newest_run(Transaction& transaction, Id<Draw> selection);

/// Of whoever watches it: everybody who has the link, and organisers.
std::string watch_topic(Id<Draw> selection);
std::string search_topic(Id<Draw> selection);
/// Tells both.
void tell_watchers(Write& write, Id<Draw> selection);

// ---- For the task ----

std::vector<std::int64_t> selections_with_runs(Transaction& transaction);

/// False where the search is to leave off: a stop was asked for.
bool keep_progress(Write& write, Round round, const lottery::Progress& progress);
/// Whether it is still looked for and nobody asked it to stop.
bool may_finish(Write& write, Round round);
/// Whether what is known of the people was deleted meanwhile: then what was found is thrown away.
bool people_are_deleted(Write& write, Id<Draw> selection);
/// Chances, panels and lottery, also of a search that did not come to its end.
void forget_lottery(Write& write, Round round);
/// `smallest_change` where no panel was found. Without a lottery a first draw is prepared again,
/// and places that are free may be noted again.
void end_run(Write& write, Round round, RunState state, std::string_view smallest_change = {});

}  // namespace alongside::draws
