// People named by their ids, on the command line or in a file.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws {

/// Where each id of the pool stands.
std::unordered_map<std::string, int> places_of(const People& people);

/// "a, b": ids with commas between.
std::vector<std::string> ids_in_list(std::string_view list);

/// Of a CSV file: its column `id_heading` or `id`, or where there is neither a line an id.
std::vector<std::string> ids_in_file(const SourceFile& file, const std::string& id_heading,
                                     Mistakes& mistakes);

/// The places of those whom the ids name, each once; rising. Ids that nobody has are told, beside
/// the field of `file`, which is what named them.
std::vector<int> people_named(const std::vector<std::string>& ids, const People& people,
                              const SourceFile& file, Mistakes& mistakes);

}  // namespace alongside::draws
