// What organisers add to letters, and what letters are made of.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/places/letters.h"

namespace alongside::draws {

LetterTexts find_letters(Transaction& transaction, Id<Draw> selection);
void keep_letters(Write& write, Id<Draw> selection, const LetterTexts& texts);

/// Letters of numbers from `first` on, `count` at most. Empty where personal data was deleted.
std::vector<Letter> letters_of(Transaction& transaction, const SecretKey& key,
                               const Draw& selection, std::int64_t first, std::int64_t count);

}  // namespace alongside::draws
