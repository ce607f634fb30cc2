#include "slices/moderation/terms.h"

#include <algorithm>

namespace alongside::moderation {
namespace {

constexpr std::array<std::string_view, 5> names_of_worries{"hurts", "names_somebody", "distressing",
                                                           "dangerous", "wrong_place"};
constexpr std::array<std::string_view, 6> names_of_outcomes{
    "stays", "content_note", "mended", "taken_out", "put_back", "kept_back"};

template <class E, std::size_t N>
std::optional<E> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<E>(found - names.begin() + 1);
}

}  // namespace

std::string_view name_of(Worry worry) {
  return names_of_worries.at(static_cast<std::size_t>(worry) - 1);
}
std::string_view name_of(Outcome outcome) {
  return names_of_outcomes.at(static_cast<std::size_t>(outcome) - 1);
}
std::optional<Worry> worry_named(std::string_view name) {
  return named<Worry>(names_of_worries, name);
}
std::optional<Outcome> outcome_named(std::string_view name) {
  return named<Outcome>(names_of_outcomes, name);
}

}  // namespace alongside::moderation
