// What somebody needs to take part, what of it a group may see, and when it is asked again.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/numbers/small_numbers.h"
#include "foundation/base/result.h"

namespace alongside::needs {

namespace limits {
inline constexpr std::size_t words_characters = 2000;
inline constexpr std::size_t language_characters = 100;
}  // namespace limits

struct NeedsForm {
  std::vector<std::string> items;  // Codes that were ticked, as they came.
  std::string language;
  std::string words;
};

struct Needs {
  std::vector<std::string> items;  // Codes of the list (need_list.h), in its order.
  std::string language;            // Of the interpreter; "" without one.
  std::string words;               // Their own; "" for none.

  bool empty() const { return items.empty() && words.empty(); }
  bool has(std::string_view code) const;
  friend bool operator==(const Needs&, const Needs&) = default;
};

/// Something must be said: who needs nothing has nothing kept.
Result<Needs> accept_needs(const NeedsForm& form);

/// What of it the people see who arrange meetings and papers of one group.
struct Sharing {
  enum class What : std::int64_t { all = 0, some = 1 } what = What::all;
  std::vector<std::string> items;  // Of `some`: codes, and codes::own_words.

  friend bool operator==(const Sharing&, const Sharing&) = default;
};

struct SharingForm {
  std::string what;  // "all" or "some".
  std::vector<std::string> items;
};
/// `needs` are what there is to share now. Of `some` at least one must be ticked.
Result<Sharing> accept_sharing(const SharingForm& form, const Needs& needs);

/// What stays shared of `before` when it becomes `after`: of a part, nothing that was not there
/// when the person chose it. Words and a language that changed are new. Nothing where nothing is
/// left.
std::optional<Sharing> sharing_after(const Sharing& sharing, const Needs& before,
                                     const Needs& after);

/// Never more than there is, and never more than is shared.
Needs shared_part(const Needs& needs, const Sharing& sharing);

/// Needs change: each year the person is asked if what they said is still right.
inline constexpr auto asked_again_after = std::chrono::days(365);
constexpr bool is_to_be_asked(Instant checked_at, Instant now) {
  return checked_at + asked_again_after <= now;
}

/// So long an opened page stays open for who looks, before it has to be opened again.
inline constexpr auto open_for = std::chrono::hours(1);

/// How many people need each thing, without names: nothing while fewer share than could hide in it.
struct NeedCount {
  std::string code;
  ShownNumber people;
};
std::vector<NeedCount> shown_counts(const std::map<std::string, std::int64_t>& counts,
                                    std::int64_t people_sharing);

}  // namespace alongside::needs
