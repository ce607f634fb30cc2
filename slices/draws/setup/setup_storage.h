// Setting a draw up, in the database: started, its pool, shares and quotas, and what is deleted.
// Whether the draw may still change is for the caller to ask (may_change) in the same transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/setup/draw_form.h"
#include "slices/draws/setup/missing/shares.h"
#include "slices/draws/setup/pool/brought_pool.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

struct NewSelection {
  Id<groups::Group> group;
  CheckedSelection settings;
  Id<people::Person> begun_by;
};
Id<Draw> insert_selection(Write& write, const NewSelection& selection, Instant now);
void save_settings(Write& write, const Draw& before, const CheckedSelection& settings);
void save_method(Write& write, Id<Draw> selection, lottery::Method method);

/// In place of the pool before.
void save_pool(Write& write, Id<Draw> selection, const SealedPool& pool);

/// Shares of the features' values, the crossings and where they come from.
void save_shares(Write& write, Id<Draw> selection, const Shares& shares);
std::string reference_source(Transaction& transaction, Id<Draw> selection);

/// Quotas of the features' values.
void save_quotas(Write& write, Id<Draw> selection, const std::vector<StoredFeature>& features);

/// What was written about people, and who has which values. Counts, chances and fingerprints stay.
void delete_people_data(Write& write, Id<Draw> selection, Instant now);
/// The same for some people of a large pool, from number `first` on, before it.
inline constexpr std::int64_t people_in_batch = 500;
void delete_people_batch(Write& write, Id<Draw> selection, std::int64_t first);
/// The kind of job that does both.
inline constexpr std::string_view deletions = "selection_deletions";
/// Now, in place of on the day that was chosen; false where it was deleted, or is due, already.
bool delete_soon(Write& write, Id<Draw> selection, Instant now);
/// Whose day has come. A bounded list.
std::vector<std::int64_t> selections_to_delete(Transaction& transaction, Instant now);

}  // namespace alongside::draws
