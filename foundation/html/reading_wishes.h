// How somebody wishes to read: in which language, how large, in which colours. Kept with a person,
// and in a cookie for who is not signed in. Each page obeys (page.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace alongside::html {

enum class Colours {
  usual,
  dark,    // Light words on a dark ground.
  strong,  // White and yellow on black: the strongest contrast.
};
enum class Spacing { usual, wide };
enum class Motion { usual, none };

struct ReadingWishes {
  std::string language;             // BCP 47; "" for the community's.
  std::int64_t text_percent = 100;  // One of `text_sizes`.
  Colours colours = Colours::usual;
  Spacing spacing = Spacing::usual;
  Motion motion = Motion::usual;

  bool operator==(const ReadingWishes&) const = default;
};

inline constexpr std::int64_t text_sizes[] = {100, 125, 150, 200};

/// As the database and a cookie hold it: "in-cy.150.dark.wide.still"; "" where all is as usual.
std::string written(const ReadingWishes& wishes);

/// What is not understood is left out: a cookie is typed by anybody, and an older program's words
/// may have gone.
ReadingWishes reading_wishes(std::string_view written);

/// What a form's choices say; anything else is as usual.
std::string_view name_of(Colours colours);
Colours colours_named(std::string_view name);

}  // namespace alongside::html
