// Draws in the database. A draw is reached through the group it belongs to, or by its watch code.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/draws/draw_record.h"
#include "slices/groups/groups.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

/// Throws NotFound where the group has no such draw.
Draw find_selection(Transaction& transaction, Id<groups::Group> group, Id<Draw> selection);
/// Throws NotFound where no draw has this code.
Draw find_watched(Transaction& transaction, std::string_view watch_code);
/// Without a member: for the background alone.
std::optional<Draw> selection_anywhere(Transaction& transaction, Id<Draw> selection);

SelectionList list_selections(Transaction& transaction, Id<groups::Group> group, std::int64_t page);

/// In their order, each with its values in theirs.
std::vector<StoredFeature> features_of(Transaction& transaction, Id<Draw> selection);
/// Their names alone.
std::vector<std::string> feature_names_of(Transaction& transaction, Id<Draw> selection);
std::vector<Crossing> crossings_of(Transaction& transaction, Id<Draw> selection);
std::vector<PoolColumn> columns_of(Transaction& transaction, Id<Draw> selection);

/// With which the pool's fingerprint is made (brought_pool.h): for organisers and their auditor.
/// Nothing where there is no pool or it was deleted; throws DatabaseFailed as pool_of does.
std::optional<std::string> pool_salt_of(Transaction& transaction, Id<Draw> selection,
                                        const SecretKey& key);

/// The pool as the lottery takes it: the person with number n has index n - 1. Throws NotFound
/// where there is no pool or what it held was deleted, DatabaseFailed where the key does not open
/// it.
lottery::Pool pool_of(Transaction& transaction, const Draw& selection, const SecretKey& key);
/// The same of features that were read already.
lottery::Pool pool_of(Transaction& transaction, const Draw& selection, const SecretKey& key,
                      const std::vector<StoredFeature>& features);

/// Everybody who has or had a place, with a number from `first` to `last`: features and personal
/// columns. For organisers. Empty where they were deleted.
std::vector<PoolPerson> people_with_places(Transaction& transaction, const Draw& selection,
                                           const SecretKey& key, std::int64_t first,
                                           std::int64_t last);

/// The personal columns (columns_of without features) of numbers from `first` on, `count` at most,
/// rising. Letters alone need them. Empty where they were deleted.
std::vector<PoolPerson> people_of(Transaction& transaction, const Draw& selection,
                                  const SecretKey& key, std::int64_t first, std::int64_t count);

}  // namespace alongside::draws
