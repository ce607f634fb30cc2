// Letters as organisers write, print and take them away.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/base/csv.h"
#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/places/letters.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

/// So many letters are on one page to print, and in one file.
inline constexpr std::int64_t letters_on_page = 100;
inline constexpr std::int64_t letters_in_file = 2'000;

struct LettersPage {
  const groups::Member& member;
  const Draw& selection;
  LetterTexts form;
  std::string address_headings;  // What letters begin with; "" for nothing.
  Problems problems;
  std::optional<Message> notice;
};
std::string letters_page(const html::Frame& frame, const LettersPage& data);

struct PrintedLetters {
  const groups::Member& member;
  const Draw& selection;
  LetterContext context;
  std::vector<Letter> letters;
  std::int64_t page = 1;
};
/// Which of the letters are on this page to print, where there are more pages than one.
void which_letters(Html& html, const Draw& selection, LetterKind kind, std::int64_t page);
std::string printed_letters_page(const html::Frame& frame, const PrintedLetters& data);

/// Letters one after another, each begun by a line of dashes and its number.
std::string letters_text(const Words& words, const LetterContext& context,
                         const std::vector<Letter>& letters);
/// `number`, every personal column, `outcome`, `chance`, `code`. A workbook, whose cells are text,
/// has no formulas to defuse.
std::string letters_csv(const LetterContext& context, const std::vector<PoolColumn>& columns,
                        const std::vector<Letter>& letters,
                        CsvFormulas formulas = CsvFormulas::defuse);

}  // namespace alongside::draws
