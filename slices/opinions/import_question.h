// From read files to a saved question: title, side, group. Shared by the pages and the commands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "slices/opinions/import_storage.h"

namespace alongside::opinions {

/// Descriptions of other programs are longer than ours may be.
inline constexpr std::size_t most_imported_description_characters = 10'000;

/// Title and description of the new question, within their limits. `title` comes before `topic`.
/// Problems are beside `title` and `summary`.
Result<ImportedQuestion> question_to_import(std::string_view title, std::string_view topic,
                                            std::string_view description, std::string_view source);

/// The group's side of that name, or nothing for "". A problem beside `side` names those there are.
Result<std::optional<Id<groups::Constituency>>> side_named(
    const std::vector<groups::Constituency>& sides, std::string_view name);

/// Finds the group's sides for those of a file and leaves out those that nobody answered for.
/// A problem beside `results` names the sides there are.
Result<std::vector<Id<groups::Constituency>>> match_sides(
    const std::vector<groups::Constituency>& sides, CountedResults& results);

}  // namespace alongside::opinions
