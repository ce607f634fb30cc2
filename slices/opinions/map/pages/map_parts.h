// Parts of what is told of a map, on its page and in its report. Each is written from a ShownMap
// alone and is the same for everybody.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "foundation/html/components.h"
#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

/// Where the text of a statement leads, by its place in ShownMap::statements. Without it (in a
/// report) the text is no link.
using StatementUrl = std::function<std::string(std::size_t statement)>;

/// In a report all stands open. On the page what comes first is in sight, and the rest is one tap
/// away, below its title.
enum class Layers { open, folded };

struct MapPart {
  Html& html;
  const ShownMap& map;
  StatementUrl url;
  Layers layers = Layers::open;
};
/// A section, or its title to be opened. `unfolded`: it is what was asked for.
void layer(Html& html, Layers layers, const Message& title, const Content& content,
           const char* id, bool unfolded = false);

// Where the parts begin, for links on the page.
inline constexpr const char* groups_id = "groups";
inline constexpr const char* shared_id = "shared";
inline constexpr const char* apart_id = "apart";
inline constexpr const char* few_id = "voices-of-few";
inline constexpr const char* beside_sides_id = "groups-and-sides";
inline constexpr const char* each_statement_id = "every-statement";
inline constexpr const char* how_sure_id = "how-sure";

// ---- map_parts.cpp ----

/// How many groups there are, or why none; how large they are, and whether they stand apart.
void map_in_short(Html& html, const ShownMap& map);
/// What near and far mean, and that nothing else on the map means anything.
void how_to_read(Html& html, const ShownMap& map);
/// The picture told in a table: groups, how many people, which group is nearest.
void map_in_a_table(Html& html, const ShownMap& map);
void how_sure(Html& html, const ShownMap& map, Layers layers);
void how_it_was_made(Html& html, const ShownMap& map, Layers layers);
/// That a map is not a vote.
void map_cautions(Html& html, const ShownMap& map, Layers layers);

// ---- map_findings_parts.cpp ----

/// Each group: how many, what tells it from the others, how sure it is.
void groups_of_map(const MapPart& part);
void what_is_shared(const MapPart& part);
void what_divides(const MapPart& part);
void voices_on_map(const MapPart& part);
void groups_beside_sides(const MapPart& part);

// ---- map_statements_parts.cpp ----

/// What the patterns of bars mean.
void answers_key(Html& html);

/// How each group answered each statement of one page of them, with bars and numbers; folded, but
/// for the pages after the first.
inline constexpr std::size_t statements_on_map_page = 50;
void statements_of_map(Html& html, const ShownMap& map, std::int64_t page);
/// All of them in one table of shares.
void statements_in_brief(Html& html, const ShownMap& map);

}  // namespace alongside::opinions
