// Letters to everybody in the pool: one before the draw, one after it, chosen or not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "slices/draws/places/places.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/draws/search/without_chance.h"

namespace alongside::draws {

inline constexpr std::size_t most_sender_characters = 200;
inline constexpr std::size_t most_letter_characters = 2'000;

/// What organisers add; all may be empty. The form's fields are named so.
struct LetterTexts {
  std::string sender;  // Who writes: the last line of each letter.
  std::string before;  // In the letter before the draw.
  std::string chosen;  // For those who have a place: what comes next.
  std::string others;  // For those who have none: what else they can do.
};
Result<LetterTexts> accept_letters(const LetterTexts& typed);

enum class LetterKind { before_draw, after_draw };

/// One person's letter, from what is known of them.
struct Letter {
  std::int64_t number = 0;
  std::string code;
  std::int64_t listed = 0;            // On how many of the 1,000 panels: that is their chance.
  std::optional<NoChance> no_chance;  // Why, where they are on none.
  std::optional<PlaceState> place;
  std::vector<std::string> personal;  // Every column that is no feature, in order.
};

struct LetterContext {
  LetterKind kind = LetterKind::before_draw;
  std::string title;
  std::int64_t seats = 0;
  std::int64_t people = 0;
  std::string watch_url;
  std::vector<std::size_t> address;  // Places in Letter::personal: the top of a letter.
  std::vector<std::size_t> name;     // The same, for the greeting.
  FoundLottery lottery;
  LetterTexts texts;
};

/// The lines at the top: name and address; none is empty.
std::vector<std::string> address_lines(const LetterContext& context, const Letter& letter);
/// "Dear Olwen Made-Up,"; without a name it greets nobody by name.
Message greeting(const LetterContext& context, const Letter& letter);
/// The program's part of a letter, a paragraph each; the organisers' own follows it.
std::vector<Message> letter_lines(const LetterContext& context, const Letter& letter);
/// The organisers' paragraph for this person; "" for none.
const std::string& own_text(const LetterContext& context, const Letter& letter);

/// As a mail merge has it: "waiting" before the draw, "not drawn", or the state of the place.
std::string_view outcome_word(LetterKind kind, const Letter& letter);
/// "11 in 1000", in plain digits.
std::string chance_text(std::int64_t listed);

}  // namespace alongside::draws
