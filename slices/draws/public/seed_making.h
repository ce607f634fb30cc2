// How several people make the seed of a public draw, so that nobody alone can choose it.
//
// Each contributes dice that they threw, or words. A contribution is sealed at once: its
// commitment, BLAKE2b-256 of its salt, a line end and its text, is shown to everybody and cannot be
// changed any more. When all are in, all texts and salts are shown together. Whoever comes last
// cannot steer, since they do not know what the others wrote; whoever comes first cannot change
// theirs. One honest contributor is enough.
//
// Anybody can check: `printf '%s\n%s' SALT TEXT | b2sum -l 256` gives the commitment, and the seed
// text is the lottery's fingerprint and then each contribution, a line each, by number.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::draws {

inline constexpr std::size_t fewest_contributors = 3;
inline constexpr std::size_t most_contributors = 20;
/// 6^10 is about 60 million: enough that nobody tries all of them for a number they would like.
inline constexpr std::size_t fewest_throws = 10;
inline constexpr std::size_t most_throws = 100;
inline constexpr std::size_t fewest_word_characters = 12;
inline constexpr std::size_t most_word_characters = 200;

/// As typed. `kind` is `dice` or `words`.
struct ContributionForm {
  std::string kind;
  std::string text;
};

/// One line: dice as digits alone, words tidied. Problems are of the fields `kind` and `text`.
Result<std::string> accept_contribution(const ContributionForm& form);

/// 64 hexadecimal digits that tell nothing of the text as long as the salt is not known.
std::string commitment_of(std::string_view salt, std::string_view text);

/// Who may contribute, as the organiser chose when the draw was published.
enum class SeedWay {
  named_members,  // Those whom the organiser named.
  any_member,     // Who wants to, until the organiser closes it.
  by_hand,        // Nobody: dice or balls give the number, in a room.
};

/// Of the organiser's choice, as typed: `named`, `any` or `hand`, and the named members' numbers.
struct SeedWayForm {
  std::string way;
  std::vector<std::int64_t> members;
};
struct ChosenSeedWay {
  SeedWay way = SeedWay::any_member;
  std::vector<std::int64_t> members;  // Rising, each once; empty unless named.
};
/// Problems are of the fields `way` and `members`.
Result<ChosenSeedWay> accept_seed_way(const SeedWayForm& form,
                                      const std::vector<std::int64_t>& group_members);

/// So long everybody has at least, from publishing on: else an organiser could close it when
/// friends alone have contributed, and know all texts. Unless all who were named are in.
inline constexpr auto shortest_time_open = std::chrono::hours(24);

struct Closing {
  std::size_t contributions = 0;
  bool all_named_are_in = false;  // False where any member may contribute.
  Instant published_at{};
};
/// Whether it can be closed now; a problem where it cannot.
Problems problems_of_closing(const Closing& closing, Instant now);

/// The text that seeds the draw: each line ends with a line end.
std::string seed_text(std::string_view lottery_fingerprint,
                      const std::vector<std::string>& contributions);
/// The same for a number that was drawn by hand: what later draws of replacements are seeded with.
std::string seed_text_by_hand(std::string_view lottery_fingerprint, std::size_t number);
/// Of the replacement draw `draw`, from 1: the same public seed, carried on.
std::string seed_text_of_replacement(std::string_view seed, std::int64_t draw);

/// A draw by hand, as typed.
struct HandDrawForm {
  std::string number;
  std::string how;
};
struct HandDraw {
  std::int64_t number = 0;
  std::string how;
};
inline constexpr std::size_t most_how_characters = 500;
/// Problems are of the fields `number` (0 to `panels` - 1) and `how`.
Result<HandDraw> accept_hand_draw(const HandDrawForm& form, std::size_t panels);

}  // namespace alongside::draws
