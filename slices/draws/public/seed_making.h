// How several people make the seed of a public draw, so that nobody alone can choose it.
//
// Each contributes dice that they threw, or words. A contribution is sealed at once: its
// commitment, BLAKE2b-256 of its salt, a line end and its text, is shown to everybody and cannot be
// changed any more. The program has a part of its own: 256 random bits that are sealed, and their
// fingerprint shown, when the draw is published. All is opened in one go, at a moment that was
// announced then. Whoever comes last cannot steer, since they do not know what the others wrote;
// whoever comes first cannot change theirs; all of them together do not know the program's part;
// and nobody chooses the moment (docs/decisions/0009-seed-by-several-people.md).
//
// Anybody can check: `printf '%s\n%s' SALT TEXT | b2sum -l 256` gives a commitment, `printf '%s'
// PART | b2sum -l 256` the program's. The seed text is the fingerprint of the panels, the program's
// part, and each contribution by number, a line each.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::draws {

inline constexpr std::size_t fewest_contributors = 3;
/// So many can be chosen by name; where every member may contribute, as many do as want to.
inline constexpr std::size_t most_named = 200;
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

/// Whether somebody may put something into the seed, and whether they did.
enum class PutIn {
  now,           // They may; or, of `contribute`, it is in.
  before,        // They did before.
  too_late,      // All is opened, or is in this moment.
  joined_later,  // They were no member when the draw was published.
  not_named,     // Others were.
  by_hand,       // Nobody does.
};

/// So long people can put something in, from publishing on; a day at least, so that everybody can.
inline constexpr std::array<int, 4> days_open{1, 3, 7, 14};

/// Of the organiser's choice, as typed: `named`, `any` or `hand`, the named members' numbers, and
/// one of `days_open`.
struct SeedWayForm {
  std::string way;
  std::vector<std::int64_t> members;
  std::string days;
};
struct ChosenSeedWay {
  SeedWay way = SeedWay::any_member;
  std::vector<std::int64_t> members;  // Rising, each once; empty unless named.
  std::chrono::hours open_for{0};     // 0 by hand.
};
/// `group_members` are all who can be named; `count` is how many there are in all. Problems are of
/// the fields `way`, `members` and `days`.
Result<ChosenSeedWay> accept_seed_way(const SeedWayForm& form,
                                      const std::vector<std::int64_t>& group_members,
                                      std::int64_t count);

struct Closing {
  std::size_t contributions = 0;
  bool all_named_are_in = false;  // False where any member may contribute.
  std::optional<Instant> closes_at;
};
/// Whether there is time for it: not where what is known of the people is deleted before.
Problems problems_of_days(const ChosenSeedWay& chosen, Instant now, Instant delete_at);
/// The longest of `days_open`, up to a week, for which there is time; the shortest where there is
/// for none.
int usual_days(Instant now, Instant delete_at);

/// Whether all is to be opened: at the moment that was announced, or later, once enough are in;
/// earlier where all who were named are. No person says when.
bool is_to_be_opened(const Closing& closing, Instant now);
/// Whether too few were in at that moment: then it waits for more, and may be drawn by hand.
bool has_too_few(const Closing& closing, Instant now);

/// For a draw that was published when whoever leads it still said when: so long everybody has,
/// unless all who were named are in. A problem where it cannot be closed now.
inline constexpr auto shortest_time_open = std::chrono::hours(24);
Problems problems_of_closing(const Closing& closing, Instant published_at, Instant now);

/// The text that seeds the draw: each line ends with a line end. `program_part` is "" for a draw
/// that has none.
std::string seed_text(std::string_view lottery_fingerprint, std::string_view program_part,
                      const std::vector<std::string>& contributions);
/// The same for a number that was drawn by hand: what later draws of replacements are seeded with.
std::string seed_text_by_hand(std::string_view lottery_fingerprint, std::size_t number);

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
