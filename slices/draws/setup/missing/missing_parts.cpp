#include "slices/draws/setup/missing/missing_parts.h"

#include <algorithm>
#include <cmath>

namespace alongside::draws {
namespace {

using Kind = PoolCount::Kind;

/// A ratio with two digits after the point, as the language writes the digits.
std::string hundredths(double ratio, const Words& words) {
  constexpr std::int64_t parts = 100;
  constexpr double most = 1e9;
  const auto whole = static_cast<std::int64_t>(std::llround(std::min(ratio, most) * parts));
  const std::int64_t rest = whole % parts;
  return words(say("{whole}.{tenths}{hundredths}",
                   {{"whole", whole / parts}, {"tenths", rest / 10}, {"hundredths", rest % 10}}));
}

}  // namespace

std::string name_of(const std::vector<StoredFeature>& features, const std::vector<ValuePlace>& who,
                    const Words& words) {
  std::string name;
  for (const ValuePlace& place : who) {
    const StoredFeature& feature = features[place.feature];
    const std::string one =
        words(say("{feature}: {value}",
                  {{"feature", feature.name}, {"value", feature.values[place.value].name}}));
    name = name.empty() ? one : words(say("{one} and {other}", {{"one", name}, {"other", one}}));
  }
  return name;
}

Message sentence_of(const Compared& one, const std::string& name, const Words& words) {
  const std::vector<Argument> all{{"name", name},
                                  {"served", words.percent(one.served.value_or(0))},
                                  {"pool", words.percent(one.pool_share)}};
  switch (one.count.kind) {
    case Kind::kept_back:
      return say(
          "“{name}” are {served} of the people you serve. How many are in the pool is not "
          "shown, so that nobody can be told from it.",
          all);
    case Kind::few:
      return say(
          "“{name}” are {served} of the people you serve, and {pool} or less of those in "
          "the pool.",
          all);
    case Kind::shown:
      return say("“{name}” are {served} of the people you serve, and {pool} of those in the pool.",
                 all);
  }
  return say("“{name}” are {served} of the people you serve.", all);
}

std::string count_text(const PoolCount& count, const Words& words) {
  switch (count.kind) {
    case Kind::kept_back:
      return words(say("Not shown"));
    case Kind::few:
      return "*";
    case Kind::shown:
      return words.number(count.number);
  }
  return "*";
}

std::string pool_share_text(const Compared& one, const Words& words) {
  if (!one.known()) return words(say("Not shown"));
  const std::vector<Argument> all{{"share", words.percent(one.pool_share)},
                                  {"least", words.percent(one.pool_interval.least)},
                                  {"most", words.percent(one.pool_interval.most)}};
  if (one.count.kind == Kind::few) return words(say("{share} or less", all));
  return words(say("{share} ({least} to {most})", all));
}

std::string ratio_text(const Compared& one, const Words& words) {
  if (!one.comparable()) return "–";
  const std::vector<Argument> all{{"ratio", hundredths(one.ratio.value_or(0), words)},
                                  {"least", hundredths(one.ratio_interval.least, words)},
                                  {"most", hundredths(one.ratio_interval.most, words)}};
  if (!one.ratio) return words(say("{most} at most", all));
  return words(say("{ratio} ({least} to {most})", all));
}

}  // namespace alongside::draws
