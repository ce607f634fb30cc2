// What organisers add to letters, and what letters are made of.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/selection/letters.h"
#include "slices/selection/selection_record.h"

namespace alongside::selection {

LetterTexts find_letters(Transaction& transaction, Id<Selection> selection);
void keep_letters(Write& write, Id<Selection> selection, const LetterTexts& texts);

/// Letters of numbers from `first` on, `count` at most. Empty where personal data was deleted.
std::vector<Letter> letters_of(Transaction& transaction, const SecretKey& key,
                               const Selection& selection, std::int64_t first, std::int64_t count);

}  // namespace alongside::selection
