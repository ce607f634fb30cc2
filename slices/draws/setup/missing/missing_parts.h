// What is said of one line of 'who is missing'.
#pragma once

#include <string>

#include "foundation/words/words.h"
#include "slices/draws/setup/missing/representation.h"

namespace alongside::draws {

/// "Gender: men, age: under 40".
std::string name_of(const std::vector<StoredFeature>& features, const std::vector<ValuePlace>& who,
                    const Words& words);

/// "Gender: men, age: under 40" are 20% of the people you serve, and 3% of the pool.
Message sentence_of(const Compared& one, const std::string& name, const Words& words);

/// "few", "145", "not shown".
std::string count_text(const PoolCount& count, const Words& words);
std::string pool_share_text(const Compared& one, const Words& words);
/// "0.15 (0.09 to 0.26)".
std::string ratio_text(const Compared& one, const Words& words);

}  // namespace alongside::draws
