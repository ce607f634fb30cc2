// What somebody gives to the options of a decision: a score each, dots, or places in an order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/decisions/deciding/plan.h"

namespace alongside::decisions {

/// By option, from the first; nothing where none was given.
using Marks = std::vector<std::optional<int>>;

/// As the database holds them: "5 - 0".
std::string text_of(const Marks& marks);
/// Of so many options; nothing for each that the text does not say.
Marks marks_in(std::string_view text, std::size_t options);

/// What stands in the fields of the form: "" for none.
std::vector<std::string> typed_marks(const Marks& marks);

/// The answer to a plan that chooses among options. Problems are of the fields `option-1` and so
/// on, and of `option-1` where they are of all of them.
///   scores   0 to 5 each; one of them at least is given.
///   dots     whole numbers from 0, as many in all as the plan says or fewer, one at least.
///   ranking  places from 1, each once; gaps do not matter; one at least.
/// Who stands aside gives nothing.
Result<GivenAnswer> accept_marks(const Plan& plan, std::size_t options, const AnswerForm& form);

/// Answers of such a plan (method.h).
inline constexpr std::int64_t gave_marks = 1, stood_aside = 2;

/// The options from the first place on, by their indices.
std::vector<std::size_t> order_in(const Marks& marks);

}  // namespace alongside::decisions
