// Names of groups of opinion in the database: without author, time or order.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/map/names/map_names.h"

namespace alongside::opinions {

/// Without those taken out; `mine` for the person of `tag` (pseudonyms.h's backer_tag; "" for
/// nobody), which must outlive the query. Not in order: see `put_in_order`.
Query<MapName, detail::Expect::all> names_query(Id<Question> question, std::string_view tag);

/// Nothing where there is none, or it was taken out.
std::optional<MapName> find_map_name(Transaction& transaction, Id<Question> question,
                                     Id<MapName> name);

/// With where they belong, wherever that is; 50 at most.
struct ContributedName {
  Id<MapName> id;
  Id<Question> question;
  Id<groups::Group> group;
  std::string text;
};
std::vector<ContributedName> contributed_names(Transaction& transaction,
                                               const std::vector<std::int64_t>& numbers);

std::vector<RemovedMapName> removed_map_names(Transaction& transaction, Id<Question> question);

struct NameLike {
  Id<MapName> id;
  bool removed = false;
};
/// The name of this letter that says the same.
std::optional<NameLike> find_name_like(Transaction& transaction, Id<Question> question, int letter,
                                       std::string_view text);

/// Puts it forward, where it is not there yet, and backs it.
void suggest_map_name(Write& write, Id<Question> question, const CheckedGroupName& name,
                      std::string_view tag);

/// In place of what the person backed for that letter. A name that nobody backs any more goes.
void back_map_name(Write& write, Id<Question> question, const MapName& name, std::string_view tag);

/// For everybody, with a reason that everybody sees; its text is forgotten.
void remove_map_name(Write& write, Id<Question> question, Id<MapName> name,
                     std::string_view reason);

}  // namespace alongside::opinions
