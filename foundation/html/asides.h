// What other rooms say beside a contribution, around its words.
#pragma once

#include <cstdint>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/html.h"

namespace alongside::html {

/// Whether who looks wants the words with this number folded away.
bool is_folded(const std::vector<Aside>& asides, std::int64_t number);

/// Asides with this number: those before the words, the words, those after them. The words are
/// folded away where who looks wants that.
void beside_words(Html& html, const std::vector<Aside>& asides, std::int64_t number,
                  const Content& words);

}  // namespace alongside::html
