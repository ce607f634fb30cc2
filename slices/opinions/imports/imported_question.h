// A question that comes from elsewhere: its title, and which sides of the group its people are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "slices/opinions/results/results_csv.h"

namespace alongside::opinions {

/// Descriptions of other programs are longer than ours may be.
inline constexpr std::size_t most_imported_description_characters = 10'000;

struct ImportedQuestion {
  std::string title;
  std::string description;
  std::string source;  // In words: shown on the page.
};

/// Title and description within their limits. `title` comes before `topic`, which the file gave.
/// Problems are beside `title` and `summary`.
Result<ImportedQuestion> question_to_import(std::string_view title, std::string_view topic,
                                            std::string_view description, std::string_view source);

/// A place among the group's sides, or nothing for people without a side.
using SidePlace = std::optional<std::size_t>;

/// The side of that name among `names`; "" is none. A problem beside `side` names those there are.
Result<SidePlace> side_named(const std::vector<std::string>& names, std::string_view name);

/// For each side of the file its place among the group's `names`. Sides of the file that the group
/// lacks and nobody answered for are taken out of `results`. A problem beside `results` names the
/// sides there are.
Result<std::vector<SidePlace>> match_sides(const std::vector<std::string>& names,
                                           CountedResults& results);

}  // namespace alongside::opinions
