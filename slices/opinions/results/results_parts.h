// Parts of the page of results: the numbers of one statement, and the sections that name it.
#pragma once

#include <optional>
#include <string>

#include "foundation/html/components.h"
#include "slices/opinions/results/results.h"
#include "slices/opinions/results/sections.h"

namespace alongside::opinions {

/// "Lived experience", "Lived experience, Carers", or that no side was given.
std::string name_of(const Words& words, const Side& side);
/// The name of a row: "Everybody" where it counts all together.
std::string row_name(const Words& words, const Results& results, std::size_t row);

/// "12", or "*" where it is hidden.
std::string number_text(const Words& words, const ShownNumber& number);

/// "62% (50% to 73%)" of agree, disagree and not sure; "" where one of the three is hidden.
std::string share_text(const Words& words, const ShownCounts& counts, const ShownNumber& number);

/// "83% agree, 17% disagree"; nothing where a number is hidden or nobody answered.
std::optional<Message> shares_in_short(const Words& words, const ShownCounts& counts);

/// What most of a row said where it is shown as mostly that; nothing where it is not.
std::optional<Message> most_said(const ShownCounts& counts);

/// The shown numbers as lengths; what is hidden is hatched. Says so where a row is withheld.
enum class AnswersInBar { all, without_rather_not_say };
void answers_bar(Html& html, const Text& name, const ShownCounts& counts,
                 AnswersInBar answers = AnswersInBar::all);

/// One statement: a bar for each side, and the table behind them.
void statement_result(Html& html, const Results& results, const StatementResult& result);

/// Where the list of every statement begins, for links on the page.
inline constexpr const char* every_statement_id = "every-statement";

/// Links to the sections and to every statement. It stays where it is while results move.
void result_contents(Html& html);

/// "You agree with each other on 6 of 14 statements. You differ on 3."
void results_in_short(Html& html, const Sections& sections, std::size_t statements);

/// Common ground, difference, what matters most, voices of few. `path` is of the page.
void result_sections(Html& html, const Results& results, const Sections& sections,
                     const std::string& path);

}  // namespace alongside::opinions
