// Answers on a paper form, as somebody types them: one sign for each statement, in their order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "slices/opinions/questions/answer_form.h"

namespace alongside::opinions {

/// So many statements fit on a form.
inline constexpr std::size_t statements_on_sheet = 60;

/// 1 agree, 2 disagree, 3 not sure, 4 rather not say; 0 or - where nothing is ticked; a * behind a
/// sign where it matters to the person. Blanks between them count for nothing: "12*3 4-". The
/// problem is beside `answers`.
Result<std::vector<std::optional<CheckedAnswer>>> read_answers(std::string_view typed,
                                                               std::size_t statements);

/// The same the other way.
std::string typed_answers(const std::vector<std::optional<CheckedAnswer>>& answers);

/// Numbers of statements as `paper_sheets` holds them.
std::string listed(const std::vector<Id<Statement>>& statements);
std::vector<Id<Statement>> statements_listed(std::string_view list);

}  // namespace alongside::opinions
