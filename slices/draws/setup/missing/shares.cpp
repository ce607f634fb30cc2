#include "slices/draws/setup/missing/shares.h"

#include <cassert>
#include <charconv>
#include <cmath>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"
#include "slices/draws/setup/missing/share_number.h"

namespace alongside::draws {
namespace {

std::optional<std::pair<std::size_t, std::size_t>> place_in_text(
    std::string_view text, const std::vector<StoredFeature>& features) {
  const auto dash = text.find('-');
  if (dash == text.npos) return std::nullopt;
  const auto feature = whole_number(text.substr(0, dash));
  const auto value = whole_number(text.substr(dash + 1));
  if (!feature || !value || *feature < 0 || *value < 0) return std::nullopt;
  const auto f = static_cast<std::size_t>(*feature), v = static_cast<std::size_t>(*value);
  if (f >= features.size() || v >= features[f].values.size()) return std::nullopt;
  return std::pair(f, v);
}

Message share_wanted(const std::string& of) {
  return say("“{value}”: enter a percentage from 0 to 100", {{"value", of}});
}

void check_values(const ShareForm& form, Shares& checked, Problems& problems) {
  for (std::size_t f = 0; f < checked.features.size(); ++f) {
    for (std::size_t v = 0; v < checked.features[f].values.size(); ++v) {
      const std::string& text = form.shares.at(f).at(v);
      std::optional<double>& share = checked.features[f].values[v].share;
      share = share_in(text, Written::percent);
      if (!text.empty() && !share) {
        problems.push_back({share_field(f, v), share_wanted(checked.features[f].values[v].name)});
      }
    }
  }
}

std::optional<Crossing> crossing_in(const CrossingTexts& texts, const std::string& number,
                                    const std::vector<StoredFeature>& features,
                                    Problems& problems) {
  const auto one = place_in_text(texts.one, features);
  const auto other = place_in_text(texts.other, features);
  const auto share = share_in(texts.share, Written::percent);
  if (!one) problems.push_back({"one-" + number, say("Choose who they are")});
  if (!other) problems.push_back({"other-" + number, say("Choose who they are")});
  if (one && other && one->first == other->first) {
    problems.push_back({"other-" + number, say("Choose something other than “{feature}” here",
                                               {{"feature", features[one->first].name}})});
    return std::nullopt;
  }
  if (!share) {
    problems.push_back({"crossing-" + number, say("Enter a percentage from 0 to 100")});
  }
  if (!one || !other || !share) return std::nullopt;
  return Crossing{one->first, one->second, other->first, other->second, *share, 0};
}

}  // namespace

std::string share_field(std::size_t feature, std::size_t value) {
  return "share-" + place_text(feature, value);
}

std::string place_text(std::size_t feature, std::size_t value) {
  return std::to_string(feature) + "-" + std::to_string(value);
}

std::string percent_text(double share) {
  // Four digits after the point: more than anybody types, and no dust of binary fractions.
  constexpr double kept = 10'000;
  char text[32];
  const double percent = std::round(share * 100 * kept) / kept;
  return {text, std::to_chars(text, text + sizeof text, percent).ptr};
}

ShareForm share_form_of(const std::vector<StoredFeature>& features,
                        const std::vector<Crossing>& crossings, std::string source) {
  ShareForm form{.source = std::move(source)};
  for (const StoredFeature& feature : features) {
    form.shares.emplace_back();
    for (const StoredValue& value : feature.values) {
      form.shares.back().push_back(value.share ? percent_text(*value.share) : std::string());
    }
  }
  for (const Crossing& one : crossings) {
    form.crossings.push_back({place_text(one.feature_a, one.value_a),
                              place_text(one.feature_b, one.value_b), percent_text(one.share)});
  }
  form.crossings.resize(form.crossings.size() + empty_crossings);
  return form;
}

Result<Shares> check_shares(const ShareForm& form, const std::vector<StoredFeature>& features) {
  assert(form.shares.size() == features.size());
  Problems problems;
  Shares checked{.features = features, .crossings = {}, .source = form.source};
  check_values(form, checked, problems);
  for (std::size_t i = 0; i < form.crossings.size(); ++i) {
    if (form.crossings[i].empty()) continue;
    const auto crossing = crossing_in(form.crossings[i], std::to_string(i), features, problems);
    if (crossing) checked.crossings.push_back(*crossing);
  }
  check_typed({.field = "source", .text = form.source, .most = source_characters_most}, problems);
  if (!problems.empty()) return problems;
  return checked;
}

}  // namespace alongside::draws
