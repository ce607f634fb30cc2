// Shares of the people that a service serves, typed in or brought as a file.
//
//   feature,value,share                        women are 51% of the people served
//   feature,value,feature2,value2,share        women under 40 are 18% of them
//
// A census counts people: with a column `count` (or `people`, `number`, `population`) in place of
// `share`, each number is taken as a share of all people of its feature, and a note says so.
//
// A share is a percentage ("51%", "51", "5.5"; a comma for the point is understood) or, in a file,
// a fraction: where no number of the file is above 1 and none has a percent sign, they are
// fractions. On a form they are always percentages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/draws/draw_record.h"
#include "slices/draws/setup/mistakes.h"

namespace alongside::draws {

inline constexpr std::size_t most_crossings = 200;
/// On a form, so many empty lines for crossings at a time.
inline constexpr std::size_t empty_crossings = 3;
inline constexpr std::size_t source_characters_most = 300;

struct Shares {
  std::vector<StoredFeature> features;  // With their shares.
  std::vector<Crossing> crossings;      // Their people are not counted yet.
  std::string source;
  std::vector<Message> notes;  // Of a file: what was read in another way, or made of counts.
  bool counted = false;        // The file had numbers of people.
};

struct CrossingTexts {
  std::string one, other;  // "F-V": the places of a feature and its value from 0; "" for none.
  std::string share;
  bool empty() const { return one.empty() && other.empty() && share.empty(); }
};

/// As it was typed. Fields are `share-F-V`, and `one-N`, `other-N` and `crossing-N`.
struct ShareForm {
  std::vector<std::vector<std::string>> shares;  // By feature and value.
  std::vector<CrossingTexts> crossings;
  std::string source;
};

std::string share_field(std::size_t feature, std::size_t value);
std::string place_text(std::size_t feature, std::size_t value);
/// "12.5" for 0.125: as it is typed again.
std::string percent_text(double share);

ShareForm share_form_of(const std::vector<StoredFeature>& features,
                        const std::vector<Crossing>& crossings, std::string source);

Result<Shares> check_shares(const ShareForm& form, const std::vector<StoredFeature>& features);

/// A file replaces the shares that it names, and all crossings where it has any; others stay.
/// Nothing where anything is wrong; `mistakes` says what.
std::optional<Shares> read_shares(const SourceFile& file, const Shares& before, Mistakes& mistakes);

}  // namespace alongside::draws
